package vn.dondoc.publication.delivery;

import com.jcraft.jsch.ChannelSftp;
import com.jcraft.jsch.JSch;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.JSchHostKeyException;
import com.jcraft.jsch.Session;
import com.jcraft.jsch.SftpException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Sends the site over SFTP. The server must have the key that stands in the file of known hosts: there is no way around that. */
@Component
public class SftpDelivery {

    private static final int PORT = 22;

    public Parcel deliver(Parcel parcel) throws DeliveryFault, IOException {
        return parcel.by(() -> send(parcel));
    }

    private static String send(Parcel parcel) throws DeliveryFault, IOException {
        Session session = session(parcel.target());
        try {
            var channel = (ChannelSftp) session.openChannel("sftp");
            channel.connect((int) parcel.target().timeout().toMillis());
            try {
                String folder = address(parcel.target()).getPath();
                return Remotes.bring(parcel.site(), new Folder(channel, folder));
            } finally {
                channel.disconnect();
            }
        } catch (JSchException failure) {
            throw DeliveryFault.unreachable(failure);
        } finally {
            session.disconnect();
        }
    }

    private static Session session(Target target) throws DeliveryFault, IOException {
        try {
            var jsch = new JSch();
            jsch.setKnownHosts(Objects.requireNonNull(target.knownHosts()).toString());
            if (target.keyFile() != null) {
                jsch.addIdentity(target.keyFile().toString());
            }
            URI address = address(target);
            Session session =
                    jsch.getSession(target.user(), address.getHost(), address.getPort() < 0 ? PORT : address.getPort());
            session.setConfig("StrictHostKeyChecking", "yes");
            session.setConfig("PreferredAuthentications", target.keyFile() == null ? "password" : "publickey,password");
            if (target.passwordFile() != null) {
                session.setPassword(Files.readString(target.passwordFile()).strip());
            }
            session.setTimeout((int) target.timeout().toMillis());
            session.connect((int) target.timeout().toMillis());
            return session;
        } catch (JSchHostKeyException failure) {
            throw DeliveryFault.hostKey(failure);
        } catch (JSchException failure) {
            throw String.valueOf(failure.getMessage()).startsWith("Auth")
                    ? DeliveryFault.login(failure)
                    : DeliveryFault.unreachable(failure);
        }
    }

    private static URI address(Target target) {
        return Objects.requireNonNull(target.address());
    }

    /** A folder of the server; a file is written beside and renamed, in the place of an older one where the server can do that. */
    private record Folder(ChannelSftp channel, String path) implements Remote {

        @Override
        public Optional<byte[]> read(String file) throws DeliveryFault {
            var bytes = new ByteArrayOutputStream();
            try {
                channel.get(in(file), bytes);
                return Optional.of(bytes.toByteArray());
            } catch (SftpException failure) {
                if (failure.id == ChannelSftp.SSH_FX_NO_SUCH_FILE) {
                    return Optional.empty();
                }
                throw fault(failure);
            }
        }

        @Override
        public void put(String file, byte[] bytes) throws DeliveryFault {
            Path of = Path.of(in(file));
            String beside = of.resolveSibling(".dondoc-" + of.getFileName()).toString();
            try {
                makeFolders(Objects.requireNonNull(of.getParent()));
                channel.put(new ByteArrayInputStream(bytes), beside);
                rename(beside, in(file));
            } catch (SftpException failure) {
                throw fault(failure);
            }
        }

        /** Most servers rename over an older file; for those that do not, it has to go first. */
        private void rename(String beside, String file) throws SftpException {
            try {
                channel.rename(beside, file);
            } catch (SftpException taken) {
                channel.rm(file);
                channel.rename(beside, file);
            }
        }

        @Override
        public void remove(String file) throws DeliveryFault {
            try {
                channel.rm(in(file));
            } catch (SftpException failure) {
                if (failure.id != ChannelSftp.SSH_FX_NO_SUCH_FILE) {
                    throw fault(failure);
                }
            }
        }

        private void makeFolders(Path folder) throws SftpException {
            try {
                channel.stat(folder.toString());
            } catch (SftpException missing) {
                if (folder.getParent() != null) {
                    makeFolders(folder.getParent());
                }
                channel.mkdir(folder.toString());
            }
        }

        private String in(String file) {
            return path + (path.endsWith("/") ? "" : "/") + file;
        }

        private static DeliveryFault fault(SftpException failure) {
            return failure.id == ChannelSftp.SSH_FX_PERMISSION_DENIED
                    ? DeliveryFault.refused(false, failure)
                    : DeliveryFault.unreachable(failure);
        }
    }
}

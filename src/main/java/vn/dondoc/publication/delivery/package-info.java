/** Brings the site to the servers of others: a mounted folder, SFTP, WebDAV, or an address that is told of it. */
@NullMarked
package vn.dondoc.publication.delivery;

import org.jspecify.annotations.NullMarked;

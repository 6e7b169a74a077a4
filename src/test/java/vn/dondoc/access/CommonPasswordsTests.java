package vn.dondoc.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;

class CommonPasswordsTests {

    private final CommonPasswords common = new CommonPasswords();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "matkhau12345678",
                "Mật khẩu 2026!!",
                "M@tkh4u-2026-2026",
                "P@ssw0rd12345",
                "UBND Lai Châu 2026",
                "anhyeuem123456789",
                "Anh yêu em 14022020",
                "qwertyuiop123",
                "1234567890123",
                "09123456789012",
                "vanphongubnd@2026",
                "xyzzyxyzzyxyzzy",
                "ChuyenVien@12345",
                "NguyenVanHung1990"
            })
    void whatEverybodyThinksOfIsKnownInAnyDisguise(String password) {
        assertThat(common.includes(password)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "một câu dễ nhớ",
                "con mèo trèo cây cau",
                "kx7w-9mtq-hhd2-zzpf",
                "Sáng nay uống ba ly trà đá",
                "correct horse battery staple"
            })
    void aSentenceOfOnesOwnMayBeUsed(String password) {
        assertThat(common.includes(password)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"một câu dễ nhớ"})
    void whatIsKeptIsABcryptHashWithASaltOfItsOwn(String password) {
        var passwords = new Passwords(PasswordEncoderFactories.createDelegatingPasswordEncoder());

        assertThat(passwords.hash(password)).startsWith("{bcrypt}$2").isNotEqualTo(passwords.hash(password));
        assertThat(passwords.matches(password, passwords.hash(password))).isTrue();
    }
}

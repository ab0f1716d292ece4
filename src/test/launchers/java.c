/* A stand-in for java.exe, built and called by LauncherCasesTest: writes its arguments down as it got them, one a line in
   UTF-8, to the file that STUB_CALLS names, and ends with the code STUB_CODE. Asked for its version it says STUB_VERSION. */
#include <stdio.h>
#include <stdlib.h>
#include <windows.h>
#include <shellapi.h>

static void write_line(FILE *out, const wchar_t *text)
{
    int bytes = WideCharToMultiByte(CP_UTF8, 0, text, -1, NULL, 0, NULL, NULL);
    char *utf8 = malloc(bytes);
    WideCharToMultiByte(CP_UTF8, 0, text, -1, utf8, bytes, NULL, NULL);
    fprintf(out, "%s\n", utf8);
    free(utf8);
}

int main(void)
{
    int count;
    wchar_t **arguments = CommandLineToArgvW(GetCommandLineW(), &count);
    const wchar_t *calls = _wgetenv(L"STUB_CALLS");
    const wchar_t *code = _wgetenv(L"STUB_CODE");
    const wchar_t *version = _wgetenv(L"STUB_VERSION");
    FILE *out;

    if (count == 2 && wcscmp(arguments[1], L"-version") == 0) {
        fprintf(stderr, "openjdk version \"%ls\" 2024-01-16\n", version ? version : L"17.0.9");
        return 0;
    }
    out = _wfopen(calls, L"ab");
    if (!out)
        return 99;
    for (int each = 0; each < count; each++)
        write_line(out, arguments[each]);
    write_line(out, L"");
    fclose(out);
    return code ? _wtoi(code) : 0;
}

// Windows looks for a program such as `npm` in the working folder first, which may be somebody else's, with an `npm.cmd` in it. With this
// variable, `cmd.exe` doesn't, nor does Node.js from version 22 on. The processes that a command starts have it too.
process.env.NoDefaultCurrentDirectoryInExePath ??= "1";

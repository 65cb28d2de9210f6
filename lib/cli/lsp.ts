import { createConnection } from "vscode-languageserver/node";
import { openBlog } from "@/lib/next/open-blog";
import { watchFiles } from "@/lib/next/watch-files";
import { startServer } from "./language-server/server";
import { runCommand } from "./run-command";

// The output is the protocol's alone.
console.log = console.error;
console.info = console.error;
console.debug = console.error;

await runCommand(async () => {
	const blog = openBlog();
	const server = startServer(createConnection(process.stdin, process.stdout), blog);
	watchFiles(() => server.refresh());
});

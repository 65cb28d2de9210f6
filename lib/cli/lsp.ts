import { createConnection } from "vscode-languageserver/node";
import { watchFiles } from "@/lib/next/watch-files";
import { startServer } from "./language-server/server";
import { createCommand } from "./run-command";

export const run = createCommand(async (_, openBlog) => {
	// Standard output is for the protocol only.
	console.log = console.error;
	console.info = console.error;
	console.debug = console.error;
	const blog = openBlog();
	const server = startServer(createConnection(process.stdin, process.stdout), blog);
	watchFiles(() => server.refresh());
});

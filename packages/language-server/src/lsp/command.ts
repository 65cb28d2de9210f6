import { createCommand } from "quire-blog/tools";
import { watchFiles } from "quire-blog/tools/blog";
import { createConnection } from "vscode-languageserver/node";
import { startServer } from "./server";

export const run = createCommand(async (_, openBlog) => {
	// Standard output is for the protocol only.
	console.log = console.error;
	console.info = console.error;
	console.debug = console.error;
	const blog = openBlog();
	const server = startServer(createConnection(process.stdin, process.stdout), blog);
	watchFiles(() => server.refresh());
});

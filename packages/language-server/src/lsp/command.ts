import { createCommand } from "quire-blog/tools";
import { watchFiles } from "quire-blog/tools/blog";
import { createConnection } from "vscode-languageserver/node";
import { startServer } from "./server";

export const run = createCommand(async (_, { openBlog }) => {
	// Standard output is for the protocol only.
	// biome-ignore lint/plugin: nothing is printed here.
	for (const method of ["log", "info", "debug"] as const) console[method] = console.error;
	const blog = openBlog();
	const server = startServer(createConnection(process.stdin, process.stdout), blog);
	watchFiles(() => server.refresh());
});

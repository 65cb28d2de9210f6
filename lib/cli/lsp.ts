import { createConnection } from "vscode-languageserver/node";
import { getBlog } from "@/lib/next/get-blog";
import { watchFiles } from "@/lib/next/watch-files";
import { startServer } from "./language-server/server";

// The output is the protocol's alone.
console.log = console.error;
console.info = console.error;
console.debug = console.error;

const connection = createConnection(process.stdin, process.stdout);
const server = startServer(connection, getBlog());
watchFiles(() => server.refresh());

import assert from "node:assert/strict";
import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { type Hover, StreamMessageReader, StreamMessageWriter } from "vscode-languageserver/node";
import { createTemporaryFolder } from "@/lib/utils/temporary-folder.support";
import { at, Editor, FILES, hasRules } from "./editor.support";

const COMMAND = ["lib/cli/run.mjs", "lsp"];
const folder = createTemporaryFolder(FILES);
const uriOf = (file: string) => pathToFileURL(path.join(folder, file)).href;

let server: ChildProcessWithoutNullStreams;
let editor: Editor;
let output = "";

before(async () => {
	server = spawn(process.execPath, COMMAND, {
		env: { ...process.env, CONTENT_DIR: folder, NODE_ENV: "production" },
	});
	server.stdout.on("data", (data) => {
		output += data;
	});
	editor = new Editor(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
	await editor.initialize(uriOf(""), process.pid);
});

after(() => void server.kill());

test("follows files that other programs change", async () => {
	const uri = uriOf("posts/2026-06-03-last.md");
	await editor.open(uri, "---\ntitle: Last\ndate: 2026-06-03\n---\n\n[a](/blog/later)\n");
	await editor.waitForDiagnostics(uri, hasRules("link-missing"));
	const file = path.join(folder, "posts/2026-06-04-later.md");
	writeFileSync(file, "---\ntitle: Later\ndate: 2026-06-04\n---\n");
	await editor.waitForDiagnostics(uri, hasRules());
	rmSync(file);
	await editor.waitForDiagnostics(uri, hasRules("link-missing"));
});

test("goes on after messages that are none, and ends as an editor asks", async () => {
	const uri = uriOf("posts/2026-06-01-new.md");
	await editor.open(uri, "---\ntitle: New\ndate: 2026-06-01\n---\n\n");
	server.stdin.write("Content-Length: 9\r\n\r\n{ no json");
	server.stdin.write(`Content-Length: 33\r\n\r\n${'{"jsonrpc":"2.0","method":12345}'.padEnd(33)}`);
	await assert.rejects(editor.connection.sendRequest("textDocument/nothing", {}), /Unhandled method/);
	await editor.connection.sendNotification("textDocument/didChange", {
		textDocument: { uri: "no:uri", version: 1 },
		contentChanges: [],
	});
	const hover = await editor.connection.sendRequest<Hover>("textDocument/hover", at(uri, 1, 1));
	assert.match(JSON.stringify(hover.contents), /title of the post/);
	await editor.connection.sendRequest("shutdown");
	const exit = new Promise((resolve) => server.once("exit", resolve));
	await editor.connection.sendNotification("exit");
	assert.equal(await exit, 0);
	// Every byte of the output belongs to a message.
	assert.match(output, /^Content-Length: \d+\r\n\r\n\{/);
	assert.equal(output.replace(/Content-Length: \d+\r\n\r\n\{.*?\}(?=Content-Length|$)/gs, ""), "");
});

test("names a content folder that doesn't exist", () => {
	const none = path.join(folder, "none");
	const { status, stdout, stderr } = spawnSync(process.execPath, COMMAND, {
		env: { ...process.env, CONTENT_DIR: none },
		encoding: "utf8",
	});
	assert.match(stderr, /^The content folder `.*none` does not exist\. Create it/);
	assert.deepEqual([status, stdout], [1, ""]);
});

import assert from "node:assert/strict";
import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import {
	type CodeAction,
	type CompletionItem,
	type CompletionList,
	createProtocolConnection,
	type Diagnostic,
	type Hover,
	type InitializeResult,
	type Location,
	type ProtocolConnection,
	type PublishDiagnosticsParams,
	StreamMessageReader,
	StreamMessageWriter,
} from "vscode-languageserver/node";
import { createTemporaryFolder, writeFiles } from "@/lib/utils/temporary-folder.support";

const ENGINE_DIR = path.resolve(import.meta.dirname, "../../..");

const folder = createTemporaryFolder();
const uriOf = (file: string) => pathToFileURL(path.join(folder, file)).href;

let server: ChildProcessWithoutNullStreams;
let connection: ProtocolConnection;
/** What the server has published for each document since it was last waited for, and who waits for it. */
const published = new Map<string, PublishDiagnosticsParams[]>();
let onPublished = () => {};
let output = "";

before(async () => {
	writeFiles(folder, {
		"site.yml": "title: Test\nurl: https://blog.example\n",
		"tags.yml": "css: CSS\n",
		"posts/2026-05-04-hello.md": "---\ntitle: Hello world\ndate: 2026-05-04\n---\n\n## First steps\n",
	});
	server = spawn(process.execPath, ["lib/cli/run.mjs", "lsp"], {
		cwd: ENGINE_DIR,
		env: { ...process.env, CONTENT_DIR: folder, NODE_ENV: "production" },
	});
	server.stdout.on("data", (data) => {
		output += data;
	});
	connection = createProtocolConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
	connection.onNotification("textDocument/publishDiagnostics", (params: PublishDiagnosticsParams) => {
		published.set(params.uri, [...(published.get(params.uri) ?? []), params]);
		onPublished();
	});
	connection.listen();
	const { capabilities } = await connection.sendRequest<InitializeResult>("initialize", {
		processId: process.pid,
		rootUri: uriOf(""),
		capabilities: { textDocument: { completion: { completionItem: { snippetSupport: true } } } },
	});
	assert.equal(capabilities.positionEncoding, "utf-16");
	await connection.sendNotification("initialized", {});
});

after(() => void server.kill());

/** Waits until the diagnostics of a document are as expected. */
async function waitForDiagnostics(uri: string, isExpected: (all: Diagnostic[]) => boolean): Promise<Diagnostic[]> {
	for (;;) {
		const found = published.get(uri)?.findLast(({ diagnostics }) => isExpected(diagnostics));
		published.delete(uri);
		if (found) return found.diagnostics;
		await new Promise<void>((resolve) => {
			onPublished = resolve;
		});
	}
}

const rules = (all: Diagnostic[]) => all.map(({ code }) => code);
const hasRules =
	(...expected: string[]) =>
	(all: Diagnostic[]) =>
		JSON.stringify(rules(all)) === JSON.stringify(expected);

let version = 0;

async function openDocument(file: string, text: string): Promise<string> {
	const uri = uriOf(file);
	version += 1;
	await connection.sendNotification("textDocument/didOpen", {
		textDocument: { uri, languageId: "markdown", version, text },
	});
	return uri;
}

/** Replaces the text of a document from a position on. */
async function change(uri: string, line: number, character: number, text: string): Promise<void> {
	version += 1;
	const start = { line, character };
	await connection.sendNotification("textDocument/didChange", {
		textDocument: { uri, version },
		contentChanges: [{ range: { start, end: { line: 9999, character: 0 } }, text }],
	});
}

const at = (uri: string, line: number, character: number) => ({ textDocument: { uri }, position: { line, character } });

test("tells what is wrong as it is written, and corrects it, in UTF-16 positions", async () => {
	const uri = await openDocument("posts/2026-06-01-new.md", "---\ntitle: New\ndate: 2026-06-01\n---\n\n");
	await waitForDiagnostics(uri, hasRules());
	await change(uri, 5, 0, "🎉 See [it](/blog/helo).\n");
	const [diagnostic] = await waitForDiagnostics(uri, hasRules("link-missing"));
	assert.deepEqual(diagnostic?.range, { start: { line: 5, character: 12 }, end: { line: 5, character: 22 } });
	const actions = await connection.sendRequest<CodeAction[]>("textDocument/codeAction", {
		textDocument: { uri },
		range: { start: { line: 5, character: 14 }, end: { line: 5, character: 14 } },
		context: { diagnostics: [diagnostic] },
	});
	assert.deepEqual(
		actions.map(({ title, edit }) => [title, edit?.changes?.[uri]?.[0]?.newText]),
		[["Link to /blog/hello", "/blog/hello"]],
	);
	await change(uri, 5, 0, "🎉 See [it](/blog/hello#first-steps).\n");
	await waitForDiagnostics(uri, hasRules());
});

test("completes, describes and opens what is at the cursor", async () => {
	const uri = await openDocument(
		"posts/2026-06-02-other.mdx",
		"---\ntitle: Other\ndate: 2026-06-02\n---\n\n[a](hel)\n\n<Call\n",
	);
	const complete = async (line: number, character: number): Promise<CompletionItem[]> => {
		const list = await connection.sendRequest<CompletionList>("textDocument/completion", at(uri, line, character));
		assert.equal(list.isIncomplete, true);
		return list.items;
	};
	const [link] = await complete(5, 7);
	assert.equal(link?.label, "Hello world");
	assert.equal(link?.filterText, "hel");
	assert.deepEqual(link?.textEdit, {
		range: { start: { line: 5, character: 4 }, end: { line: 5, character: 7 } },
		newText: "/blog/hello",
	});
	const component = (await complete(7, 5)).find(({ label }) => label === "Callout");
	assert.equal(component?.textEdit?.newText, "Callout>\n\n$0\n\n</Callout>");
	assert.equal(component?.insertTextFormat, 2);
	await change(uri, 5, 0, "[a](/blog/hello#first-steps)\n");
	const hover = await connection.sendRequest<Hover>("textDocument/hover", at(uri, 5, 6));
	assert.match(JSON.stringify(hover.contents), /Hello world/);
	const location = await connection.sendRequest<Location>("textDocument/definition", at(uri, 5, 6));
	assert.deepEqual(location, {
		uri: uriOf("posts/2026-05-04-hello.md"),
		range: { start: { line: 5, character: 0 }, end: { line: 5, character: 0 } },
	});
	assert.equal(await connection.sendRequest("textDocument/hover", at(uriOf("../elsewhere.md"), 0, 0)), null);
});

test("checks the files of settings", async () => {
	const uri = await openDocument("site.yml", "title: Test\nurl: https://blog.example\nlanguge: de\n");
	const [diagnostic] = await waitForDiagnostics(uri, hasRules("site"));
	assert.deepEqual(diagnostic?.range, { start: { line: 2, character: 0 }, end: { line: 2, character: 7 } });
	const tags = await openDocument("tags.yml", "css:\n  colour: pink\n");
	const [color] = await waitForDiagnostics(tags, hasRules("tags"));
	assert.deepEqual(color?.range.start, { line: 1, character: 10 });
});

test("follows files that other programs change", async () => {
	const uri = await openDocument(
		"posts/2026-06-03-last.md",
		"---\ntitle: Last\ndate: 2026-06-03\n---\n\n[a](/blog/later)\n",
	);
	await waitForDiagnostics(uri, hasRules("link-missing"));
	const file = path.join(folder, "posts/2026-06-04-later.md");
	writeFileSync(file, "---\ntitle: Later\ndate: 2026-06-04\n---\n");
	await waitForDiagnostics(uri, hasRules());
	rmSync(file);
	await waitForDiagnostics(uri, hasRules("link-missing"));
});

test("goes on after messages that are none, and ends as an editor asks", async () => {
	const uri = uriOf("posts/2026-06-01-new.md");
	server.stdin.write("Content-Length: 9\r\n\r\n{ no json");
	server.stdin.write(`Content-Length: 33\r\n\r\n${'{"jsonrpc":"2.0","method":12345}'.padEnd(33)}`);
	await assert.rejects(connection.sendRequest("textDocument/nothing", {}), /Unhandled method/);
	await connection.sendNotification("textDocument/didChange", {
		textDocument: { uri: "no:uri", version: 1 },
		contentChanges: [],
	});
	const hover = await connection.sendRequest<Hover>("textDocument/hover", at(uri, 1, 1));
	assert.match(JSON.stringify(hover.contents), /title of the post/);
	await connection.sendRequest("shutdown");
	const exit = new Promise((resolve) => server.once("exit", resolve));
	await connection.sendNotification("exit");
	assert.equal(await exit, 0);
	// Every byte of the output belongs to a message.
	assert.match(output, /^Content-Length: \d+\r\n\r\n\{/);
	assert.equal(output.replace(/Content-Length: \d+\r\n\r\n\{.*?\}(?=Content-Length|$)/gs, ""), "");
});

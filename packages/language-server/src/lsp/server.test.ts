import assert from "node:assert/strict";
import { rmSync } from "node:fs";
import path from "node:path";
import { PassThrough } from "node:stream";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import {
	type CodeAction,
	type CompletionItem,
	type CompletionList,
	createConnection,
	type Hover,
	type Location,
	StreamMessageReader,
	StreamMessageWriter,
} from "vscode-languageserver/node";
import { createTestBlog, updateBlog } from "@/lib/blog/blog.support";
import { at, Editor, FILES, hasRules } from "./editor.support";
import { startServer } from "./server";

/** Opens an editor with a server of a new blog, which is in this process. */
async function openEditor() {
	const blog = createTestBlog(FILES);
	const uriOf = (file: string) => pathToFileURL(path.join(blog.options.contentDir, file)).href;
	const [toServer, toEditor] = [new PassThrough(), new PassThrough()];
	const connection = createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toEditor));
	const server = startServer(connection, blog);
	const editor = new Editor(new StreamMessageReader(toEditor), new StreamMessageWriter(toServer));
	const { positionEncoding } = await editor.initialize(uriOf(""), null);
	assert.equal(positionEncoding, "utf-16");
	return { blog, server, editor, uriOf };
}

test("reports and corrects mistakes in unsaved text, in UTF-16 positions", async () => {
	const { editor, uriOf } = await openEditor();
	const uri = uriOf("posts/2026-06-01-new.md");
	await editor.open(uri, "---\ntitle: New\ndate: 2026-06-01\n---\n\n");
	await editor.waitForDiagnostics(uri, hasRules());
	await editor.change(uri, 5, 0, "🎉 See [it](/blog/helo).\n");
	const [diagnostic] = await editor.waitForDiagnostics(uri, hasRules("link-missing"));
	assert.deepEqual(diagnostic?.range, { start: { line: 5, character: 12 }, end: { line: 5, character: 22 } });
	const actions = await editor.connection.sendRequest<CodeAction[]>("textDocument/codeAction", {
		textDocument: { uri },
		range: { start: { line: 5, character: 14 }, end: { line: 5, character: 14 } },
		context: { diagnostics: [diagnostic] },
	});
	assert.deepEqual(
		actions.map(({ title, edit }) => [title, edit?.changes?.[uri]?.[0]?.newText]),
		[["Link to /blog/hello", "/blog/hello"]],
	);
	await editor.change(uri, 5, 0, "🎉 See [it](/blog/hello#first-steps).\n");
	await editor.waitForDiagnostics(uri, hasRules());
});

test("completes, describes and opens the element at the cursor", async () => {
	const { editor, uriOf } = await openEditor();
	const uri = uriOf("posts/2026-06-02-other.mdx");
	await editor.open(uri, "---\ntitle: Other\ndate: 2026-06-02\n---\n\n[a](hel)\n\n<Call\n");
	const complete = async (line: number, character: number): Promise<CompletionItem[]> => {
		const list = await editor.connection.sendRequest<CompletionList>(
			"textDocument/completion",
			at(uri, line, character),
		);
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
	await editor.change(uri, 5, 0, "[a](/blog/hello#first-steps)\n");
	const hover = await editor.connection.sendRequest<Hover>("textDocument/hover", at(uri, 5, 6));
	assert.match(JSON.stringify(hover.contents), /Hello world/);
	const location = await editor.connection.sendRequest<Location>("textDocument/definition", at(uri, 5, 6));
	assert.deepEqual(location, {
		uri: uriOf("posts/2026-05-04-hello.md"),
		range: { start: { line: 5, character: 0 }, end: { line: 5, character: 0 } },
	});
	assert.equal(await editor.connection.sendRequest("textDocument/hover", at(uriOf("../elsewhere.md"), 0, 0)), null);
});

test("checks the files of settings", async () => {
	const { editor, uriOf } = await openEditor();
	const uri = uriOf("site.yml");
	await editor.open(uri, "title: Test\nurl: https://blog.example\nlanguge: de\n");
	const [diagnostic] = await editor.waitForDiagnostics(uri, hasRules("site"));
	assert.deepEqual(diagnostic?.range, { start: { line: 2, character: 0 }, end: { line: 2, character: 7 } });
	const tags = uriOf("tags.yml");
	await editor.open(tags, "css:\n  colour: pink\n");
	const [color] = await editor.waitForDiagnostics(tags, hasRules("tags"));
	assert.deepEqual(color?.range.start, { line: 1, character: 10 });
});

test("checks open documents again when other programs have changed files", async () => {
	const { blog, server, editor, uriOf } = await openEditor();
	const uri = uriOf("posts/2026-06-03-last.md");
	await editor.open(uri, "---\ntitle: Last\ndate: 2026-06-03\n---\n\n[a](/blog/later)\n");
	await editor.waitForDiagnostics(uri, hasRules("link-missing"));
	const file = "posts/2026-06-04-later.md";
	updateBlog(blog, { [file]: "---\ntitle: Later\ndate: 2026-06-04\n---\n" });
	server.refresh();
	await editor.waitForDiagnostics(uri, hasRules());
	rmSync(path.join(blog.options.contentDir, file));
	updateBlog(blog, {});
	server.refresh();
	await editor.waitForDiagnostics(uri, hasRules("link-missing"));
});

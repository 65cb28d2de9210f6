import { pathToFileURL } from "node:url";
import type { Blog } from "quire-blog/tools/blog";
import {
	type CodeAction,
	type CompletionList,
	type Connection,
	type Hover,
	type InitializeResult,
	type Location,
	type TextDocumentPositionParams,
	TextDocumentSyncKind,
	TextDocuments,
} from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { createLanguageService } from "@/packages/language-server/src/service/language-service";
import { toCodeAction, toCompletionItem, toRange } from "./convert";
import { DocumentChecks, findFile } from "./document-checks";

const TRIGGERS = ["(", "[", "/", "#", "<", " ", '"', "'", "`", "~", ":", "-", ",", "!"];

const CAPABILITIES: InitializeResult["capabilities"] = {
	positionEncoding: "utf-16",
	textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: { includeText: false } },
	completionProvider: { triggerCharacters: TRIGGERS },
	hoverProvider: true,
	definitionProvider: true,
	codeActionProvider: { codeActionKinds: ["quickfix"] },
};

export interface LanguageServer {
	/** Checks all open documents again, after a change of the content. */
	refresh(): void;
}

/** Answers the requests of an editor about the documents of a blog. */
export function startServer(connection: Connection, blog: Blog): LanguageServer {
	const service = createLanguageService(blog);
	const documents = new TextDocuments(TextDocument);
	const checks = new DocumentChecks({ connection, documents, blog, service });
	let hasSnippets = false;

	connection.onInitialize(({ capabilities }): InitializeResult => {
		hasSnippets = capabilities.textDocument?.completion?.completionItem?.snippetSupport ?? false;
		return { serverInfo: { name: "quire" }, capabilities: CAPABILITIES };
	});

	documents.onDidOpen(({ document }) => checks.schedule(document.uri, 0));
	documents.onDidChangeContent(({ document: { uri, version } }) => checks.schedule(uri, version > 1 ? undefined : 0));
	documents.onDidClose(({ document }) => checks.forget(document.uri));

	const openPost = async ({ textDocument: { uri }, position }: TextDocumentPositionParams) => {
		const document = documents.get(uri);
		const found = document && (await findFile(blog, uri));
		if (!document || found?.kind !== "post") return undefined;
		return { document, file: found.file, text: document.getText(), offset: document.offsetAt(position) };
	};

	connection.onCompletion(async (request): Promise<CompletionList | null> => {
		const post = await openPost(request);
		if (!post) return null;
		const { document, file, text, offset } = post;
		const found = await service.complete(file, text, offset);
		const items = found.map((one, index) => toCompletionItem(document, one, { offset, index, hasSnippets }));
		return { isIncomplete: true, items };
	});

	connection.onHover(async (request): Promise<Hover | null> => {
		const post = await openPost(request);
		const found = post && (await service.hover(post.file, post.text, post.offset));
		if (!found) return null;
		return { contents: { kind: "markdown", value: found.markdown }, range: toRange(post.document, found) };
	});

	connection.onDefinition(async (request): Promise<Location | null> => {
		const post = await openPost(request);
		const found = post && (await service.findDefinition(post.file, post.text, post.offset));
		if (!found) return null;
		const start = { line: found.line - 1, character: found.column - 1 };
		return { uri: pathToFileURL(found.file).href, range: { start, end: start } };
	});

	connection.onCodeAction(async ({ textDocument, range }): Promise<CodeAction[]> => {
		const found = await checks.find(textDocument.uri);
		if (!found) return [];
		const { document, findings } = found;
		const [from, to] = [document.offsetAt(range.start), document.offsetAt(range.end)];
		return findings
			.filter((finding) => finding.from <= to && finding.to >= from)
			.flatMap((finding) =>
				finding.fixes.filter(({ edits }) => edits.length > 0).map((fix) => toCodeAction(document, finding, fix)),
			);
	});

	documents.listen(connection);
	connection.listen();
	return { refresh: () => checks.scheduleAll() };
}

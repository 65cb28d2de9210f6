import { pathToFileURL } from "node:url";
import {
	type CodeAction,
	type CompletionList,
	type Connection,
	type InitializeResult,
	type Location,
	TextDocumentSyncKind,
	TextDocuments,
} from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { Blog } from "@/lib/blog/blog";
import { createLanguageService } from "@/lib/language-service/language-service";
import { diagnoseSettings } from "@/lib/language-service/settings-files";
import type { Finding } from "@/lib/language-service/types";
import { toCodeAction, toCompletionItem, toDiagnostic, toRange } from "./convert";
import { findFile, type KnownFile } from "./find-file";

/** Milliseconds after the last change in which a text is not checked yet. */
const DEBOUNCE = 200;

/** The characters after which there is something new to offer. */
const TRIGGERS = ["(", "[", "/", "#", "<", " ", '"', "'", "`", "~", ":", "-", ",", "!"];

/** A running server. */
export interface LanguageServer {
	/** Checks all open documents again, after a change of the content. */
	refresh(): void;
}

/** Answers an editor about the documents of a blog. */
export function startServer(connection: Connection, blog: Blog): LanguageServer {
	const service = createLanguageService(blog);
	const documents = new TextDocuments(TextDocument);
	const timers = new Map<string, NodeJS.Timeout>();
	let hasSnippets = false;

	connection.onInitialize(({ capabilities }): InitializeResult => {
		hasSnippets = capabilities.textDocument?.completion?.completionItem?.snippetSupport ?? false;
		return {
			serverInfo: { name: "quire" },
			capabilities: {
				positionEncoding: "utf-16",
				textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: { includeText: false } },
				completionProvider: { triggerCharacters: TRIGGERS },
				hoverProvider: true,
				definitionProvider: true,
				codeActionProvider: { codeActionKinds: ["quickfix"] },
			},
		};
	});

	/** Returns an open document with its file; `undefined` for a document that isn't part of the blog. */
	const open = async (uri: string): Promise<(KnownFile & { document: TextDocument; text: string }) | undefined> => {
		const document = documents.get(uri);
		const found = document && (await findFile(blog, uri));
		return found && { ...found, document, text: document.getText() };
	};

	/** The findings in the present text of each document. */
	const known = new Map<
		string,
		{ document: TextDocument; docVersion: number; version: number; findings: Promise<Finding[]> }
	>();
	const diagnose = async (uri: string): Promise<{ document: TextDocument; findings: Finding[] } | undefined> => {
		const opened = await open(uri);
		if (!opened) return undefined;
		const { document, kind, file, text } = opened;
		const { version } = blog;
		const before = known.get(uri);
		if (before?.document === document && before.docVersion === document.version && before.version === version) {
			return { document, findings: await before.findings };
		}
		const findings = kind === "post" ? service.diagnose(file, text) : diagnoseSettings(blog, file, text);
		known.set(uri, { document, docVersion: document.version, version, findings });
		return { document, findings: await findings };
	};

	const publish = async (uri: string): Promise<void> => {
		const version = documents.get(uri)?.version;
		const found = await diagnose(uri);
		// A newer text is checked by itself.
		if (!found || documents.get(uri)?.version !== version) return;
		const diagnostics = found.findings.map((finding) => toDiagnostic(found.document, finding));
		await connection.sendDiagnostics({ uri, ...(version !== undefined && { version }), diagnostics });
	};

	const schedule = (uri: string, delay: number): void => {
		clearTimeout(timers.get(uri));
		const run = () => {
			timers.delete(uri);
			publish(uri).catch((error: unknown) => {
				known.delete(uri);
				connection.console.error(describeError(error));
			});
		};
		timers.set(uri, setTimeout(run, delay));
	};

	documents.onDidOpen(({ document }) => schedule(document.uri, 0));
	documents.onDidChangeContent(({ document }) => schedule(document.uri, document.version > 1 ? DEBOUNCE : 0));
	documents.onDidClose(({ document: { uri } }) => {
		clearTimeout(timers.get(uri));
		timers.delete(uri);
		known.delete(uri);
		void connection.sendDiagnostics({ uri, diagnostics: [] });
	});

	connection.onCompletion(async ({ textDocument, position }): Promise<CompletionList | null> => {
		const opened = await open(textDocument.uri);
		if (opened?.kind !== "post") return null;
		const { document, file, text } = opened;
		const offset = document.offsetAt(position);
		const found = await service.complete(file, text, offset);
		const items = found.map((one, index) => toCompletionItem(document, one, { offset, index, hasSnippets }));
		return { isIncomplete: true, items };
	});

	connection.onHover(async ({ textDocument, position }) => {
		const opened = await open(textDocument.uri);
		if (opened?.kind !== "post") return null;
		const { document, file, text } = opened;
		const found = await service.hover(file, text, document.offsetAt(position));
		return found ? { contents: { kind: "markdown", value: found.markdown }, range: toRange(document, found) } : null;
	});

	connection.onDefinition(async ({ textDocument, position }): Promise<Location | null> => {
		const opened = await open(textDocument.uri);
		if (opened?.kind !== "post") return null;
		const { document, file, text } = opened;
		const found = await service.findDefinition(file, text, document.offsetAt(position));
		if (!found) return null;
		const start = { line: found.line - 1, character: found.column - 1 };
		return { uri: pathToFileURL(found.file).href, range: { start, end: start } };
	});

	connection.onCodeAction(async ({ textDocument, range }): Promise<CodeAction[]> => {
		const found = await diagnose(textDocument.uri);
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
	return {
		refresh() {
			for (const { uri } of documents.all()) schedule(uri, DEBOUNCE);
		},
	};
}

function describeError(error: unknown): string {
	return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

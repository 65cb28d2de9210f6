import {
	createProtocolConnection,
	type Diagnostic,
	type InitializeResult,
	type MessageReader,
	type MessageWriter,
	type ProtocolConnection,
	type PublishDiagnosticsParams,
} from "vscode-languageserver/node";

/** The files of the blog whose documents are open. */
export const FILES = {
	"site.yml": "title: Test\nurl: https://blog.example\n",
	"tags.yml": "css: CSS\n",
	"posts/2026-05-04-hello.md": "---\ntitle: Hello world\ndate: 2026-05-04\n---\n\n## First steps\n",
};

export const hasRules =
	(...expected: string[]) =>
	(all: Diagnostic[]) =>
		JSON.stringify(all.map(({ code }) => code)) === JSON.stringify(expected);

export const at = (uri: string, line: number, character: number) => ({
	textDocument: { uri },
	position: { line, character },
});

export class Editor {
	readonly connection: ProtocolConnection;
	/** Diagnostics that the server has published for each document since the last wait for them, and the waiting calls. */
	private readonly published = new Map<string, PublishDiagnosticsParams[]>();
	private onPublished = () => {};
	private version = 0;

	constructor(reader: MessageReader, writer: MessageWriter) {
		this.connection = createProtocolConnection(reader, writer);
		this.connection.onNotification("textDocument/publishDiagnostics", (params: PublishDiagnosticsParams) => {
			this.published.set(params.uri, [...(this.published.get(params.uri) ?? []), params]);
			this.onPublished();
		});
		this.connection.listen();
	}

	/** Initializes the server, and returns its capabilities. */
	async initialize(rootUri: string, processId: number | null) {
		const { capabilities } = await this.connection.sendRequest<InitializeResult>("initialize", {
			processId,
			rootUri,
			capabilities: { textDocument: { completion: { completionItem: { snippetSupport: true } } } },
		});
		await this.connection.sendNotification("initialized", {});
		return capabilities;
	}

	async waitForDiagnostics(uri: string, isExpected: (all: Diagnostic[]) => boolean): Promise<Diagnostic[]> {
		for (;;) {
			const found = this.published.get(uri)?.findLast(({ diagnostics }) => isExpected(diagnostics));
			this.published.delete(uri);
			if (found) return found.diagnostics;
			await new Promise<void>((resolve) => {
				this.onPublished = resolve;
			});
		}
	}

	async open(uri: string, text: string): Promise<void> {
		this.version += 1;
		await this.connection.sendNotification("textDocument/didOpen", {
			textDocument: { uri, languageId: "markdown", version: this.version, text },
		});
	}

	async change(uri: string, line: number, character: number, text: string): Promise<void> {
		this.version += 1;
		const start = { line, character };
		await this.connection.sendNotification("textDocument/didChange", {
			textDocument: { uri, version: this.version },
			contentChanges: [{ range: { start, end: { line: 9999, character: 0 } }, text }],
		});
	}
}

import type { Connection, TextDocuments } from "vscode-languageserver/node";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Blog } from "@/lib/blog/blog";
import { diagnoseSettings } from "@/lib/language-service/settings-files";
import type { Finding, LanguageService } from "@/lib/language-service/types";
import { toDiagnostic } from "./convert";
import { findFile } from "./find-file";

/** Milliseconds after the last change until a text is checked. */
const DEBOUNCE = 200;

interface Known {
	document: TextDocument;
	documentVersion: number;
	blogVersion: number;
	findings: Promise<Finding[]>;
}

interface Options {
	connection: Connection;
	documents: TextDocuments<TextDocument>;
	blog: Blog;
	service: LanguageService;
}

export class DocumentChecks {
	private readonly known = new Map<string, Known>();
	private readonly timers = new Map<string, NodeJS.Timeout>();

	constructor(private readonly options: Options) {}

	async find(uri: string): Promise<{ document: TextDocument; findings: Finding[] } | undefined> {
		const { documents, blog, service } = this.options;
		const document = documents.get(uri);
		const found = document && (await findFile(blog, uri));
		if (!found) return undefined;
		const { kind, file } = found;
		const { version: blogVersion } = blog;
		const { version: documentVersion } = document;
		const before = this.known.get(uri);
		const isSame = before?.document === document && before.documentVersion === documentVersion;
		if (isSame && before.blogVersion === blogVersion) return { document, findings: await before.findings };
		const text = document.getText();
		const findings = kind === "post" ? service.diagnose(file, text) : diagnoseSettings(blog, file, text);
		this.known.set(uri, { document, documentVersion, blogVersion, findings });
		return { document, findings: await findings };
	}

	/** By default waits until the text hasn't changed for a while. */
	schedule(uri: string, delay = DEBOUNCE): void {
		clearTimeout(this.timers.get(uri));
		const run = () => {
			this.timers.delete(uri);
			this.publish(uri).catch((error: unknown) => {
				this.known.delete(uri);
				this.options.connection.console.error(describeError(error));
			});
		};
		this.timers.set(uri, setTimeout(run, delay));
	}

	scheduleAll(): void {
		for (const { uri } of this.options.documents.all()) this.schedule(uri);
	}

	/** Discards the findings of a closed document, and its diagnostics in the editor. */
	forget(uri: string): void {
		clearTimeout(this.timers.get(uri));
		this.timers.delete(uri);
		this.known.delete(uri);
		void this.options.connection.sendDiagnostics({ uri, diagnostics: [] });
	}

	private async publish(uri: string): Promise<void> {
		const { connection, documents } = this.options;
		const version = documents.get(uri)?.version;
		const found = await this.find(uri);
		if (!found || documents.get(uri)?.version !== version) return;
		const diagnostics = found.findings.map((finding) => toDiagnostic(found.document, finding));
		await connection.sendDiagnostics({ uri, ...(version !== undefined && { version }), diagnostics });
	}
}

function describeError(error: unknown): string {
	return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

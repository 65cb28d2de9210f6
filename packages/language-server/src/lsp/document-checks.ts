import path from "node:path";
import { fileURLToPath } from "node:url";
import { type Blog, memoize } from "quire-blog/tools/blog";
import type { Connection, TextDocuments } from "vscode-languageserver/node";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { diagnoseSettings } from "@/packages/language-server/src/service/settings-files";
import type { Finding, LanguageService } from "@/packages/language-server/src/service/types";
import { toDiagnostic } from "./convert";

/** Milliseconds after the last change until a text is checked. */
const DEBOUNCE = 200;

/** In this blog's layout. */
const SETTINGS_FILES = ["site.yml", "authors.yml", "tags.yml"];

interface Known {
	document: TextDocument;
	documentVersion: number;
	blogVersion: number;
	findings: Promise<Finding[]>;
}

interface KnownFile {
	kind: "post" | "settings";
	file: string;
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

/** Returns `undefined` for a document that isn't part of the blog. */
export async function findFile(blog: Blog, uri: string): Promise<KnownFile | undefined> {
	if (!uri.startsWith("file:")) return undefined;
	const absolute = toPath(uri);
	if (absolute === undefined) return undefined;
	const known = (await listFiles(blog)).get(absolute);
	if (known) return known;
	const file = blog.source.layoutPath(absolute);
	return file === undefined ? undefined : { kind: "post", file };
}

const listFiles = memoize(async (blog: Blog): Promise<ReadonlyMap<string, KnownFile>> => {
	const { source } = blog;
	const { posts, pages } = await blog.collection();
	const locate = (file: string) => path.join(source.contentDir, source.diskPath(file));
	return new Map<string, KnownFile>([
		...[...posts, ...pages].map(({ file }) => [locate(file), { kind: "post", file }] as const),
		...SETTINGS_FILES.map((file) => [locate(file), { kind: "settings", file }] as const),
	]);
});

function toPath(uri: string): string | undefined {
	try {
		return path.resolve(fileURLToPath(uri));
	} catch {
		// The document is no file.
		return undefined;
	}
}

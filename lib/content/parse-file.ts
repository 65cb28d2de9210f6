import { createDiagnostic, type Diagnostic, FILE_START } from "@/lib/utils/diagnostics";
import { type PostContext, parsePost } from "./front-matter/parse-post";
import type { SourceFile } from "./source/source-files";
import type { ParsedPost, Post } from "./types";
import { shortenPath, validatePath } from "./urls/reserved-paths";

/** A post by its file alone, with the diagnostics of the file. */
export interface ParsedFile {
	post: ParsedPost;
	diagnostics: Diagnostic[];
}

/** Parses a file. A path that is too long for a file system is shortened, with a diagnostic. */
export function parseFile({ file, source, readError }: SourceFile, context: PostContext): ParsedFile {
	const { post: parsed, diagnostics } = parsePost(file, source, context);
	const post = { ...parsed, path: shortenPath(parsed.path) };
	if (post.path !== parsed.path) diagnostics.push(describeShortenedPath(parsed, post.path));
	if (readError === undefined) return { post, diagnostics };
	const unreadable = createDiagnostic("file-unreadable", file, FILE_START, readError);
	if (source !== "") return { post, diagnostics: [unreadable, ...diagnostics] };
	return { post: { ...post, status: "invalid" as const }, diagnostics: [unreadable] };
}

function describeShortenedPath({ file, path: wanted, positions }: Post, path: string): Diagnostic {
	const message = `${validatePath(wanted)} Until then the post is at ${path}.`;
	return createDiagnostic("path-invalid", file, positions.slug ?? FILE_START, message);
}

/** Parses source files, and keeps the results of files that don't change while everything else they depend on stays. */
export class ParsedFiles {
	private contextKey = "";
	private readonly parsed = new Map<string, { source: SourceFile; result: ParsedFile }>();

	/** Begins a new version of the content. `contextKey` is made of everything but a file that its result depends on. */
	begin(contextKey: string): void {
		if (this.contextKey !== contextKey) this.parsed.clear();
		this.contextKey = contextKey;
	}

	/** Parses a file, unless it is the same as in the version before. */
	parse(source: SourceFile, context: PostContext): ParsedFile {
		const key = `${context.kind} ${source.file}`;
		const known = this.parsed.get(key);
		// Whether a post is scheduled depends on the time.
		const isReusable = known?.result.post.status !== "scheduled" && known?.source.source === source.source;
		if (known && isReusable && known.source.readError === source.readError) return known.result;
		const result = parseFile(source, context);
		this.parsed.set(key, { source, result });
		return result;
	}
}

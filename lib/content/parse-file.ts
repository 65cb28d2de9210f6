import { createDiagnostic, type Diagnostic, FILE_START } from "@/lib/utils/diagnostics";
import { type PostContext, parsePost } from "./front-matter/parse-post";
import type { SourceFile } from "./source/source-files";
import type { Post, PostBody } from "./types";
import { shortenPath, validatePath } from "./urls/reserved-paths";

/** A post that doesn't depend on other posts yet. */
export interface ParsedFile {
	post: Post;
	body: PostBody;
	diagnostics: Diagnostic[];
}

/** Shortens a path that is too long for a file system, with a diagnostic. */
export function parseFile({ file, source, readError }: SourceFile, context: PostContext): ParsedFile {
	const { post: parsed, diagnostics } = parsePost(file, source, context);
	const { body, bodyLine, ...head } = parsed;
	const post = { ...head, path: shortenPath(parsed.path) };
	if (post.path !== parsed.path) diagnostics.push(describeShortenedPath(parsed, post.path));
	if (readError === undefined) return { post, body: { body, bodyLine }, diagnostics };
	const unreadable = createDiagnostic("file-unreadable", file, FILE_START, readError);
	if (source !== "") return { post, body: { body, bodyLine }, diagnostics: [unreadable, ...diagnostics] };
	return { post: { ...post, status: "invalid" as const }, body: { body, bodyLine }, diagnostics: [unreadable] };
}

function describeShortenedPath({ file, path: wanted, positions }: Post, path: string): Diagnostic {
	const message = `${validatePath(wanted)} Until then the post is at ${path}.`;
	return createDiagnostic("path-invalid", file, positions.slug ?? FILE_START, message);
}

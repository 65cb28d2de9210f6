import type { PostContext } from "./front-matter/parse-post";
import { type ParsedFile, parseFile } from "./parse-file";
import type { SourceFile } from "./source/source-files";

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

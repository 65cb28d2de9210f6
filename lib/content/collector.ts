import { isDeepStrictEqual } from "node:util";
import { createDiagnostic, type Diagnostic } from "@/lib/diagnostics/diagnostic";
import { digest } from "@/lib/utils/digest";
import { logIgnored } from "@/lib/utils/log-ignored";
import { hasSameValues } from "@/lib/utils/memoize";
import { listEntries } from "@/lib/utils/parsed-data";
import { FILE_START } from "@/lib/utils/position";
import { type Arrangement, type ArrangementInputs, arrangePosts, type Collection, reuseUnchanged } from "./collection";
import { isExpiryKey } from "./front-matter/hiding-keys";
import { type OwnFieldsInput, type PostContext, parsePost } from "./front-matter/parse-post";
import { findOriginal } from "./layout/file-kinds";
import type { ParsedFilesCache } from "./parsed-files-cache";
import type { SourceFile } from "./source/read-source-files";
import type { TagDefinition } from "./taxonomies/tags-file";
import type { Post, PostBody } from "./types";
import { shortenPath, validatePath } from "./urls/reserved-paths";

interface Sources {
	posts: readonly SourceFile[];
	pages: readonly SourceFile[];
	publicFiles?: readonly string[];
	ownPaths?: readonly string[];
}

/** Checks the own fields of posts by the schema of the owner. */
export type CheckOwnFields = (fields: OwnFieldsInput) => Promise<{
	values: Post["ownFields"];
	/** Those of the post's keys that the schema knows. */
	keys: readonly string[];
	diagnostics: readonly Diagnostic[];
}>;

interface Context extends PostContext {
	checkOwnFields?: CheckOwnFields | undefined;
}

/** A post that doesn't depend on other posts yet. */
interface ParsedFile {
	post: Post;
	body: PostBody;
	diagnostics: Diagnostic[];
}

/** By kind and file, with a digest of what each was parsed from. */
export type ParsedFiles = Map<string, { digest: string; copyOf: string | undefined; result: ParsedFile }>;

/** Collects the posts of successive versions of the content, and recomputes only what a change affects. */
export class Collector {
	private contextKey = "";
	private parsed: Promise<ParsedFiles> = Promise.resolve(new Map());
	private last: (ArrangementInputs & { arrangement: Arrangement }) | undefined;

	/** With a cache, files that an earlier process has parsed aren't parsed again, unless a schema checks their fields, which may read other files. */
	constructor(private readonly cache?: Pick<ParsedFilesCache, "read" | "write">) {}

	/**
	 * Parses all source files and arranges their posts. `contextKey` identifies all other inputs of the result,
	 * except for the time.
	 */
	async collect(
		sources: Sources,
		context: Omit<Context, "kind">,
		definedTags: ReadonlyMap<string, TagDefinition> = new Map(),
		contextKey = "",
	): Promise<Omit<Collection, "portraits" | "authors">> {
		const cache = context.checkOwnFields ? undefined : this.cache;
		const isNew = this.contextKey !== contextKey;
		if (isNew) {
			this.parsed = cache?.read(contextKey) ?? Promise.resolve(new Map());
			this.last = undefined;
		}
		this.contextKey = contextKey;
		const parsed = await this.parsed;
		const kept = new Set([...parsed.values()].map(({ result }) => result.body));
		const names = new Set([...sources.posts, ...sources.pages].map(({ file }) => file));
		const parse = (source: SourceFile, kind: PostContext["kind"]) =>
			this.parse(parsed, source, { ...context, kind, copyOf: findOriginal(source.file, names) });
		const [posts, pages] = await Promise.all([
			Promise.all(sources.posts.map((source) => parse(source, "post"))),
			Promise.all(sources.pages.map((source) => parse(source, "page"))),
		]);
		const files = [...posts, ...pages];
		if (isNew && files.some(({ body }) => !kept.has(body)))
			cache?.write(contextKey, parsed).catch((error) => logIgnored("keeping parsed files", error));
		const arrangement = this.arrange({
			site: context.site,
			posts: posts.map(({ post }) => post),
			pages: pages.map(({ post }) => post),
			publicFiles: sources.publicFiles ?? [],
			ownPaths: sources.ownPaths ?? [],
			definedTags,
		});
		return {
			...arrangement,
			bodies: new Map(files.map(({ post, body }) => [post.file, body])),
			// A schema that fails has one diagnostic for all posts.
			diagnostics: [...new Set(files.flatMap(({ diagnostics }) => diagnostics)), ...arrangement.diagnostics],
		};
	}

	/** Parses a file, unless it is unchanged. If only its body has changed, the post stays the same object. */
	private async parse(parsed: ParsedFiles, source: SourceFile, context: Context): Promise<ParsedFile> {
		const key = `${context.kind} ${source.file}`;
		const known = parsed.get(key);
		// Whether a post is scheduled, has expired or has an update depends on the time, and whether a key that isn't used could make it so.
		const { status = "", extra = {}, nextUpdate } = known?.result.post ?? {};
		const dependsOnTime =
			nextUpdate !== undefined ||
			["scheduled", "invalid"].includes(status) ||
			listEntries(extra).some((entry) => isExpiryKey(entry.key));
		const current = digest(source);
		const isReusable = !dependsOnTime && known?.digest === current && known.copyOf === context.copyOf;
		if (known && isReusable) return known.result;
		const result = await parseFile(source, context);
		if (known && isDeepStrictEqual(known.result.post, result.post)) result.post = known.result.post;
		parsed.set(key, { digest: current, copyOf: context.copyOf, result });
		return result;
	}

	private arrange(next: ArrangementInputs): Arrangement {
		const { last } = this;
		const isSame =
			last?.site === next.site &&
			hasSameValues(last.posts, next.posts) &&
			hasSameValues(last.pages, next.pages) &&
			hasSameValues(last.publicFiles, next.publicFiles) &&
			hasSameValues(last.ownPaths, next.ownPaths) &&
			isDeepStrictEqual(last.definedTags, next.definedTags);
		if (last && isSame) return last.arrangement;
		const made = arrangePosts(next);
		const arrangement = last ? reuseUnchanged(last.arrangement, made) : made;
		this.last = { ...next, arrangement };
		return arrangement;
	}
}

/** Shortens a path that is too long for a file system, with a diagnostic, which stops no build if the post is a guest's. */
async function parseFile(
	{ file, source, fields, readError }: SourceFile,
	{ checkOwnFields, ...context }: Context,
): Promise<ParsedFile> {
	const read = parsePost(file, source, { ...context, fields });
	const { post: parsed, diagnostics } =
		checkOwnFields && context.kind === "post" ? await applySchema(read, checkOwnFields) : read;
	const { body, bodyLine, ...head } = parsed;
	const post = { ...head, path: shortenPath(parsed.path) };
	if (post.path !== parsed.path) diagnostics.push(describeShortenedPath(parsed, post.path));
	if (readError === undefined) return { post, body: { body, bodyLine }, diagnostics };
	const unreadable = createDiagnostic("file-unreadable", file, FILE_START, readError);
	if (source !== "") return { post, body: { body, bodyLine }, diagnostics: [unreadable, ...diagnostics] };
	return { post: { ...post, status: "invalid" as const }, body: { body, bodyLine }, diagnostics: [unreadable] };
}

/** Gives a post its own fields as the schema returns them. A post that the schema refuses can't be shown. */
async function applySchema(
	{ post, diagnostics, ownFields }: ReturnType<typeof parsePost>,
	check: CheckOwnFields,
): Promise<Pick<ReturnType<typeof parsePost>, "post" | "diagnostics">> {
	if (!ownFields) return { post: { ...post, ownFields: null }, diagnostics };
	const { values, keys, diagnostics: found } = await check(ownFields);
	const positions = keys.map((key) => ownFields.positionOf([key]));
	const isOfKnownKey = ({ rule, line, column }: Diagnostic) =>
		rule === "front-matter-unknown" && positions.some((one) => one.line === line && one.column === column);
	return {
		post: { ...post, ownFields: values, ...(values === null && { status: "invalid" }) },
		diagnostics: [...diagnostics.filter((one) => !isOfKnownKey(one)), ...found],
	};
}

function describeShortenedPath({ file, path: wanted, positions, isGuest }: Post, path: string): Diagnostic {
	const message = `${validatePath(wanted)} Until then the post is at ${path}.`;
	const diagnostic = createDiagnostic("path-invalid", file, positions.slug ?? FILE_START, message);
	return isGuest ? { ...diagnostic, severity: "warning" } : diagnostic;
}

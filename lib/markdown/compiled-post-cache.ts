import { createHash } from "node:crypto";
import { localizeSite, type Site } from "@/lib/config/site";
import type { ParsedPost } from "@/lib/content/types";
import { DiskCache, jsonFormat } from "@/lib/utils/disk-cache";
import { ENGINE_CODE, hashEngineFiles } from "@/lib/utils/hash-files";
import { runOutsideRequests } from "@/lib/utils/process-state";
import type { BodyOptions } from "./compile-options";
import { type CompiledPost, compiledPostSchema } from "./compiled-post";
import { hasCurrentLinks, type PathsByFile } from "./resolve-post-links";

/** Maximum number of compiled bodies in memory, about 80 kB each. Others are read from disk; checks and outputs read all of them repeatedly. */
const MAX_IN_MEMORY = 2000;

/** The versions of the code that compiles and renders a body, for the key of the cache. */
interface CodeVersions {
	sourceAdapter: string | undefined;
	plugins: string | undefined;
	/** The version of the owner's components. */
	components: string;
}

/** A body with all that it is compiled from. */
export interface CompileInput {
	post: ParsedPost;
	site: Site;
	options: Pick<BodyOptions, "templates" | "ownComponents" | "prepared" | "imports">;
	versions: CodeVersions;
	/** For links to files of posts. A result whose links lead elsewhere is made again. */
	postPaths: PathsByFile;
	compile: (post: ParsedPost, options: BodyOptions) => Promise<CompiledPost>;
}

interface Options {
	/** The folder of the engine's code, whose hash is part of the cache keys. */
	engineDir: string;
	cacheDir: string;
	/** The number of compiled bodies to keep in memory. */
	maxBodies?: number | undefined;
}

export const COMPILED_POSTS = "markdown";

/** Compiles the bodies of posts, and caches them in memory and on disk by a hash of all inputs. */
export class CompiledPostCache {
	private readonly recent = new Map<string, Promise<CompiledPost>>();
	private readonly keys = new WeakMap<CompileInput, Promise<string>>();
	private readonly cache: DiskCache<CompiledPost>;
	private pipelineHash: Promise<string> | undefined;
	private unsaved: { key: string; compiled: Promise<CompiledPost> } | undefined;

	constructor(private readonly options: Options) {
		this.cache = new DiskCache(options.cacheDir, COMPILED_POSTS, jsonFormat(compiledPostSchema));
	}

	async get(input: CompileInput): Promise<CompiledPost> {
		const options = createOptions(input);
		const key = await this.getKey(input, options);
		const recent = this.recent.get(key);
		if (recent) {
			const known = await recent;
			if (hasCurrentLinks(known, input.postPaths)) return known;
			if (this.recent.get(key) === recent) this.recent.delete(key);
			return this.get(input);
		}
		const compiled = runOutsideRequests(() => this.readOrCompile(key, input, options));
		this.recent.set(key, compiled);
		// Callers get the error, and the next call tries again.
		compiled.catch(() => this.recent.delete(key));
		for (const oldest of this.recent.keys()) {
			if (this.recent.size <= (this.options.maxBodies ?? MAX_IN_MEMORY)) break;
			this.recent.delete(oldest);
		}
		return compiled;
	}

	/** Compiles the body of a post whose text isn't saved. Only the last one is kept, in memory. */
	async getUnsaved(input: CompileInput): Promise<CompiledPost> {
		const options = createOptions(input);
		const key = await this.getKey(input, options);
		const known = await (this.recent.get(key) ?? (this.unsaved?.key === key ? this.unsaved.compiled : undefined));
		if (known && hasCurrentLinks(known, input.postPaths)) return known;
		const compiled = runOutsideRequests(() => this.readOrCompile(key, input, options, false));
		this.unsaved = { key, compiled };
		// Callers get the error, and the next call tries again.
		compiled.catch(() => {
			if (this.unsaved?.key === key) this.unsaved = undefined;
		});
		return compiled;
	}

	async has(input: CompileInput): Promise<boolean> {
		return this.cache.has(await this.getKey(input, createOptions(input)));
	}

	private async readOrCompile(
		key: string,
		{ post, postPaths, compile }: CompileInput,
		options: BodyOptions,
		isKept = true,
	): Promise<CompiledPost> {
		const cached = await this.cache.read(key);
		if (cached && hasCurrentLinks(cached, postPaths)) return cached;
		// Removes properties that are `undefined`, as the cache does: later builds compare cached bodies with new ones.
		const compiled = compiledPostSchema.parse(JSON.parse(JSON.stringify(await compile(post, options))));
		// A failure may be temporary, so it isn't cached.
		if (isKept && compiled.code !== "") await this.cache.write(key, compiled);
		return compiled;
	}

	private getKey(input: CompileInput, options: BodyOptions): Promise<string> {
		const key = this.keys.get(input) ?? runOutsideRequests(() => this.createKey(input, options));
		this.keys.set(input, key);
		return key;
	}

	private async createKey({ post, versions }: CompileInput, options: BodyOptions): Promise<string> {
		const { file, format, trust, isGuest, title, body, bodyLine, image, description, extra, date, path } = post;
		const inputs = {
			pipeline: await this.hashPipeline(),
			versions,
			post: { file, format, trust, isGuest, title, body, bodyLine, hasImage: Boolean(image), description, extra },
			ownFields: post.ownFields,
			template: options.templates && { date: date?.iso, path, version: options.templates.version },
			options: { ...options, templates: undefined },
		};
		return createHash("sha256").update(JSON.stringify(inputs)).digest("hex");
	}

	/** Hashes the code and packages of the pipeline, whose changes invalidate the cache. */
	private hashPipeline(): Promise<string> {
		this.pipelineHash ??= runOutsideRequests(() => hashEngineFiles(this.options.engineDir, ENGINE_CODE));
		return this.pipelineHash;
	}
}

function createOptions({ post: { lang }, site, options }: CompileInput): BodyOptions {
	const { smartPunctuation, singleTilde, scripts, codeTheme, url } = site;
	const host = new URL(url).hostname;
	const { footnotes, backToReference } = localizeSite(site, lang).messages.body;
	const messages = { footnotes, backToReference };
	return { smartPunctuation, singleTilde, scripts, codeTheme, host, messages, ...options };
}

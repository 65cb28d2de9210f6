import { createHash } from "node:crypto";
import { localizeSite, type Site } from "@/lib/config/site";
import type { ParsedPost, Post } from "@/lib/content/types";
import { DiskCache, jsonFormat } from "@/lib/utils/disk-cache";
import { ENGINE_CODE, hashEngineFiles } from "@/lib/utils/hash-files";
import { runOutsideRequests } from "@/lib/utils/process-state";
import type { CompileOptions } from "./compile-options";
import { type CompiledPost, compiledPostSchema } from "./compiled-post";

/** Maximum number of compiled bodies in memory, about 40 kB each. Others are read from disk; lists read all of them repeatedly. */
const MAX_IN_MEMORY = 2000;

export type LoadCompiler = () => Promise<{
	compileBody: (post: ParsedPost, options: CompileOptions) => Promise<CompiledPost>;
}>;

export interface RenderOptions
	extends Pick<
		CompileOptions,
		| "dialects"
		| "templates"
		| "ownComponents"
		| "sharedComponents"
		| "embeds"
		| "galleries"
		| "imports"
		| "plugins"
		| "tryRender"
		| "loadModules"
	> {
	/** The hash of the owner's components; `undefined` if bodies are rendered without. */
	ownerCode?: string | undefined;
}

interface Options {
	/** The folder of the engine's code, whose hash is part of the cache keys. */
	engineDir: string;
	cacheDir: string;
	loadCompiler: LoadCompiler;
}

export const COMPILED_POSTS = "markdown";

/** Compiles the bodies of posts, and caches them in memory and on disk by a hash of all inputs. */
export class CompiledPostCache {
	private readonly recent = new Map<string, Promise<CompiledPost>>();
	private readonly cache: DiskCache<CompiledPost>;
	private pipelineHash: Promise<string> | undefined;
	private unsaved: { key: string; compiled: Promise<CompiledPost> } | undefined;

	constructor(private readonly options: Options) {
		this.cache = new DiskCache(options.cacheDir, COMPILED_POSTS, jsonFormat(compiledPostSchema));
	}

	/** Leaves links to files of other posts to `resolvePostLinks`. */
	async get(post: ParsedPost, site: Site, more: RenderOptions): Promise<CompiledPost> {
		const options = createOptions(post, site, more);
		const key = await this.createKey(post, options);
		const recent = this.recent.get(key);
		if (recent) return recent;
		const compiled = runOutsideRequests(() => this.readOrCompile(key, post, options));
		this.recent.set(key, compiled);
		// Whoever asks gets the error, and the next one another try.
		compiled.catch(() => this.recent.delete(key));
		for (const oldest of this.recent.keys()) {
			if (this.recent.size <= MAX_IN_MEMORY) break;
			this.recent.delete(oldest);
		}
		return compiled;
	}

	/** Compiles the body of a post whose text isn't saved. Only the last one is kept, in memory. */
	async getUnsaved(post: ParsedPost, site: Site, more: RenderOptions): Promise<CompiledPost> {
		const options = createOptions(post, site, more);
		const key = await this.createKey(post, options);
		const known = this.recent.get(key) ?? (this.unsaved?.key === key ? this.unsaved.compiled : undefined);
		if (known) return known;
		const compiled = runOutsideRequests(() => this.readOrCompile(key, post, options, false));
		this.unsaved = { key, compiled };
		compiled.catch(() => {
			if (this.unsaved?.key === key) this.unsaved = undefined;
		});
		return compiled;
	}

	async has(post: ParsedPost, site: Site, more: RenderOptions): Promise<boolean> {
		return this.cache.has(await this.createKey(post, createOptions(post, site, more)));
	}

	private async readOrCompile(
		key: string,
		post: ParsedPost,
		options: CompileOptions,
		isKept = true,
	): Promise<CompiledPost> {
		const cached = await this.cache.read(key);
		if (cached) return cached;
		const { compileBody } = await this.options.loadCompiler();
		// Removes properties that are `undefined`, as the cache does: later builds compare cached bodies with new ones.
		const compiled = compiledPostSchema.parse(JSON.parse(JSON.stringify(await compileBody(post, options))));
		// A failure may be temporary, so it isn't cached.
		if (isKept && compiled.code !== "") await this.cache.write(key, compiled);
		return compiled;
	}

	private async createKey(post: ParsedPost, options: CompileOptions & RenderOptions): Promise<string> {
		const { file, format, trust, title, body, bodyLine, image, description, extra, date, path } = post;
		const inputs = {
			pipeline: await this.hashPipeline(),
			isRendered: options.tryRender !== undefined,
			...(options.ownerCode && { ownerCode: options.ownerCode }),
			post: { file, format, trust, title, body, bodyLine, hasImage: Boolean(image), description, extra },
			template: options.templates && { date: date?.iso, path, version: options.templates.version },
			dialects: options.dialects?.version,
			options: {
				...options,
				...{ dialects: undefined, templates: undefined, ownerCode: undefined },
				plugins: options.plugins?.hash,
			},
		};
		return createHash("sha256").update(JSON.stringify(inputs)).digest("hex");
	}

	/** Hashes the code and packages of the pipeline, whose changes invalidate the cache. */
	private hashPipeline(): Promise<string> {
		this.pipelineHash ??= runOutsideRequests(() => hashEngineFiles(this.options.engineDir, ENGINE_CODE));
		return this.pipelineHash;
	}
}

function createOptions({ lang }: Post, site: Site, more: RenderOptions): CompileOptions & RenderOptions {
	const { smartPunctuation, scripts, codeTheme } = site;
	const { footnotes, backToReference } = localizeSite(site, lang).messages.body;
	return { smartPunctuation, scripts, codeTheme, messages: { footnotes, backToReference }, ...more };
}

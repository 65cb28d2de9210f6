export interface QuireOptions {
	/** The path of the blog in the app; `/blog` by default. */
	path?: string;
	/** The folder of the blog in that of the app; `blog` by default. */
	folder?: string;
	/**
	 * Whether the blog is a site of its own in `public/`, which a second Next makes; `false` by default: its pages are routes of the app, in the
	 * app's layout.
	 */
	beside?: boolean;
}

/** What `next.config` exports if not an object. */
type Deferred<Config, Context> = Promise<Config> | ((phase: string, context: Context) => Config | Promise<Config>);

/**
 * Adds a blog to the configuration of a Next app, so that `next dev` and `next build` have its content. A build writes the files of the blog, such
 * as feeds and images, into `public/` below `path`, and stops if posts have errors. The redirects, rewrites and headers of the blog are added to
 * those of the app, and its data take the place of modules of `quire-blog`.
 *
 * Returns an object for an object, so that it can be anywhere in a chain of plugins, and else a function.
 */
export function withQuire<Config extends object, Context extends { defaultConfig: object }>(
	config: Deferred<Config, Context>,
	options?: QuireOptions,
): (phase: string, context: Context) => Promise<Config>;
export function withQuire<Config extends object>(config: Config, options?: QuireOptions): Config;

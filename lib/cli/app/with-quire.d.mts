export interface QuireOptions {
	/** The path of the blog in the app; `/blog` by default. */
	path?: string;
	/** The folder of the blog in that of the app; `blog` by default. */
	folder?: string;
	/**
	 * Whether the blog is a site beside the app, which a second Next makes. By default its pages are routes of the app, in its layout, and a build makes
	 * only what is beside them, such as feeds, images and the search.
	 */
	beside?: boolean;
}

/** What `next.config` exports if not an object. */
type Deferred<Config, Context> = Promise<Config> | ((phase: string, context: Context) => Config | Promise<Config>);

/**
 * Adds a blog to a Next app. In development it starts the blog's own server, and the app answers with it below `path`. A build of the app
 * builds the blog first, into `public/` below `path`, and adds the redirects, rewrites and headers of its files. Nothing else of the
 * configuration changes. A build in which posts have errors ends as one of the blog alone does. The configuration is an object if the given one
 * is, so that it can be anywhere in a chain of plugins, and else a function.
 */
export function withQuire<Config extends object, Context extends { defaultConfig: object }>(
	config: Deferred<Config, Context>,
	options?: QuireOptions,
): (phase: string, context: Context) => Promise<Config>;
export function withQuire<Config extends object>(config: Config, options?: QuireOptions): Config;

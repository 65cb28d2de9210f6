import { z } from "zod";

/** The Next app that a blog is part of, as `withQuire` describes it (`lib/cli/app/with-quire.mjs`). */
export const appSchema = z.strictObject({
	/** The folder of its `next.config`, absolute. */
	folder: z.string(),
	/** The app's own `basePath`; empty at the root of its host. */
	basePath: z.string().default(""),
	/** The path of the blog in the app, such as `/blog`; unknown to commands that `withQuire` hasn't started. */
	path: z.string().optional(),
	pageExtensions: z.array(z.string()).default(["tsx", "ts", "jsx", "js"]),
	/** The port of the app's development server. */
	port: z.string().optional(),
	/** Whether the URL of the blog's index ends with a slash. */
	trailingSlash: z.boolean().default(false),
	/** Whether the pages of the blog are routes of the app, so that the blog makes only what is beside them. */
	inside: z.boolean().default(false),
	/** Whether the app is exported as files, so that it has no rules. */
	isExport: z.boolean().default(false),
});

export type App = z.output<typeof appSchema>;

/** Returns the path of a blog in an app on its host; `undefined` if it isn't known, and for a blog by itself. */
export function getHostPath(app: Pick<App, "basePath" | "path"> | undefined): string | undefined {
	return app?.path === undefined ? undefined : app.basePath + app.path;
}

import { z } from "zod";

/** A post of which words are missing in the rendered text. */
const lossSchema = z.strictObject({ file: z.string(), words: z.array(z.string()) });

/** What is known of one site; a child process prints it. */
export const inspectionSchema = z.strictObject({
	/** The system and the folders of posts, as `Hugo: content/blog`. */
	found: z.string(),
	posts: z.number(),
	/** Posts that readers see. */
	published: z.number(),
	/** Posts with a date. */
	dated: z.number(),
	pages: z.number(),
	/** The number of errors by rule. */
	errors: z.record(z.string(), z.number()),
	/** Whether an error stops a build. */
	stopsBuild: z.boolean(),
	/** The number of warnings by rule. */
	warnings: z.record(z.string(), z.number()),
	/** The first diagnostics of each rule, as lines. */
	examples: z.record(z.string(), z.array(z.string())),
	/** The number of different words in the source of each post, added up. */
	words: z.number(),
	/** The posts that lost words, the worst first. */
	lost: z.array(lossSchema),
	/** The posts that could not be rendered, with the message. */
	crashed: z.array(z.strictObject({ file: z.string(), message: z.string() })),
	/** CPU time in seconds for finding, reading and parsing all posts. */
	readCpu: z.number(),
	/** CPU time in seconds for that, for all checks and for rendering every post. */
	cpu: z.number(),
	/** Wall-clock time in seconds for the same. */
	seconds: z.number(),
	/** Peak memory in MB. */
	peak: z.number(),
});

export type Inspection = z.output<typeof inspectionSchema>;

/** The outcome for one site: what is known of it, or why nothing is. */
export interface SiteResult {
	name: string;
	inspection?: Inspection;
	/** The end of the output of a process that crashed or took too long. */
	failure?: string;
	/** Whether `next build` succeeded; without `--build`, whether no error would stop it. */
	builds: boolean;
	/** The end of what a failed `next build` printed. */
	buildOutput?: string;
}

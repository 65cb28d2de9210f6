import { z } from "zod";
import { trustLevel } from "@/lib/config/trust";
import { diagnosticSchema } from "@/lib/utils/diagnostics";

const position = { line: z.number(), column: z.number() };

const heading = z.strictObject({
	/** 2 to 6; a first-level heading of a body counts as 2. */
	depth: z.number(),
	id: z.string(),
	text: z.string(),
});

/** A URL in a body, with its position in the file. */
const reference = z.strictObject({ url: z.string(), ...position });

const bodyMetadata = z.strictObject({
	headings: z.array(heading),
	/** Plain text before the truncate marker; absent without one. */
	excerpt: z.string().optional(),
	/** Plain text of the first paragraph. */
	firstParagraph: z.string(),
	/** Number of words; each character of a Chinese, Japanese or Korean text counts as one. */
	words: z.number(),
	/** Reading time in minutes, at least 1. */
	minutes: z.number(),
	/** Plain text of the body, for search; a line of its own has the footnotes. */
	text: z.string(),
	/** The text of the code blocks, for search. */
	code: z.string(),
	/** The styles of the code blocks inside an element with the class `scope`, if they don't have the built-in colors. */
	codeStyles: z.strictObject({ scope: z.string(), css: z.string() }).optional(),
	/** Ids that links can point to, including those of headings; absent if some are only known on the rendered page. */
	anchors: z.array(z.string()).optional(),
	links: z.array(reference),
	images: z.array(
		reference.extend({
			/** True if it has no alternative text. */
			isUnlabelled: z.literal(true).optional(),
			/** The size in pixels that the author states. */
			width: z.number().optional(),
			height: z.number().optional(),
		}),
	),
	/** Video, audio and other files that tags load. */
	files: z.array(reference),
	/** Components in use, such as `Callout`. */
	components: z.array(z.strictObject({ name: z.string(), ...position })),
});

/** The schema of a compiled body in the cache. */
export const compiledPostSchema = z.strictObject({
	/** The output of `next-mdx-remote`, the code of a function that returns React elements; empty if compilation failed. */
	code: z.string(),
	/** What its HTML may do. */
	policy: z.strictObject({ trust: trustLevel, allowScripts: z.boolean() }),
	metadata: bodyMetadata,
	diagnostics: z.array(diagnosticSchema),
});

export type Heading = z.output<typeof heading>;
export type Reference = z.output<typeof reference>;
/** Metadata of a compiled body. */
export type BodyMetadata = z.output<typeof bodyMetadata>;
/** A compiled body, with its metadata and diagnostics. */
export type CompiledPost = z.output<typeof compiledPostSchema>;

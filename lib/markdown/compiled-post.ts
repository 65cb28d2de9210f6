import { z } from "zod";
import { trustLevel } from "@/lib/config/trust";
import { diagnosticSchema } from "@/lib/diagnostics/diagnostic";

const position = { line: z.number(), column: z.number() };

const heading = z.strictObject({
	/** 2 to 6; a first-level heading of a body counts as 2. */
	depth: z.number(),
	id: z.string(),
	text: z.string(),
});

const reference = z.strictObject({ url: z.string(), ...position });

const bodyMetadata = z.strictObject({
	headings: z.array(heading),
	/** Plain text before the truncate marker; absent without one. */
	excerpt: z.string().optional(),
	firstParagraph: z.string(),
	/** Each character of a Chinese, Japanese or Korean text counts as a word. */
	words: z.number(),
	minutes: z.number(),
	/** Plain text of the body, for search, with the footnotes on a separate line. */
	text: z.string(),
	code: z.string(),
	/** The styles of code blocks inside an element with the class `scope`; absent for the built-in colors. */
	codeStyles: z.strictObject({ scope: z.string(), css: z.string() }).optional(),
	/** Ids that links can point to, including those of headings; absent if some are only known on the rendered page. */
	anchors: z.array(z.string()).optional(),
	links: z.array(reference),
	/** The pages of the files of posts to which links lead, `null` for one without a page; absent without such links. */
	postFiles: z.record(z.string(), z.string().nullable()).optional(),
	images: z.array(
		reference.extend({
			/** True without an alternative text. */
			isUnlabelled: z.literal(true).optional(),
			/** Pixels, if the author states them. */
			width: z.number().optional(),
			height: z.number().optional(),
		}),
	),
	files: z.array(reference),
	/** Components in use, such as `Callout`; the literal props of lists of posts, which are checked. */
	components: z.array(
		z.strictObject({
			name: z.string(),
			props: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
			...position,
		}),
	),
	/** The keys of the imported modules; absent without any. */
	modules: z.array(z.string()).optional(),
});

export const compiledPostSchema = z.strictObject({
	/** The output of `next-mdx-remote`, the code of a function that returns React elements; empty if compilation failed. */
	code: z.string(),
	policy: z.strictObject({ trust: trustLevel, allowScripts: z.boolean(), host: z.string().optional() }),
	metadata: bodyMetadata,
	diagnostics: z.array(diagnosticSchema),
});

export type Heading = z.output<typeof heading>;
export type Reference = z.output<typeof reference>;
export type BodyMetadata = z.output<typeof bodyMetadata>;
export type CompiledPost = z.output<typeof compiledPostSchema>;

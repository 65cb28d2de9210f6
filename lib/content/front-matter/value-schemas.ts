import { z } from "zod";
import { TEMPLATES } from "@/lib/content/types";
import type { DateSchema } from "@/lib/declarations/field";
import { isRecord } from "@/lib/utils/collections";
import { flag, imageFile, normalized, number, text } from "@/lib/utils/scalars";
import { isFileUrl, isLocalHost, parseExternalUrl } from "@/lib/utils/url";

/** A list of names, one text with commas, or a list of Docusaurus's `{label, permalink}`. */
export const labels = z
	.union([z.string().transform((value) => value.split(",")), z.array(z.union([z.string(), label()]))], {
		error: "must be a list, such as [one, two].",
	})
	.transform((list) => [...new Set(list.map((item) => item.trim()).filter(Boolean))]);

/** A list of paths, or one text with commas or spaces. */
export const paths = labels.transform((list) => list.flatMap((item) => item.split(/(?<!\s)\s+(?=\/)/)));

function label() {
	return z.looseObject({ label: z.string() }).transform((tag) => tag.label);
}

interface ImageFields {
	src: string;
	alt?: string | undefined;
	caption?: string | undefined;
	credit?: string | undefined;
}

/** The path or URL of an image, or an object with its text as some themes have it. */
export const image = z.union(
	[
		imageFile.transform((src): ImageFields => ({ src })),
		z.array(imageFile).transform(([src = ""]): ImageFields => ({ src })),
		z.looseObject({}).transform((value, context): ImageFields => {
			const src = [value.src, value.image, value.url, value.path, value.light].find((item) => typeof item === "string");
			const get = (key: string) => (typeof value[key] === "string" ? value[key] : undefined);
			if (imageFile.safeParse(src).data) {
				return { src: String(src), alt: get("alt"), caption: get("caption"), credit: get("credit") };
			}
			context.addIssue({ code: "custom", message: "has no `src`." });
			return z.NEVER;
		}),
	],
	{ error: "must be the path or URL of an image, not of a file of your computer, or have it as `src:` below it." },
);

export const webUrl = (example: string) =>
	z
		.url({ protocol: /^https?$/, error: `must be a full URL, such as ${example}.` })
		.refine(
			(url) => !isLocalHost(parseExternalUrl(url) ?? { hostname: "" }),
			`must be a URL that readers can open, such as ${example}.`,
		);

/** Matches the path of a text on a computer, such as `/Users/ada/blog/hello.md`. */
const LOCAL_POST = /^\/(?:Users|home)\/.*\.(?:mdx?|markdown)$/;

export const pagePath = text.refine(
	(path) => !isFileUrl(path) && !LOCAL_POST.test(path),
	"is the path of a file of your computer. Write that of a page, or delete this line.",
);

/** Matches templates of other systems, which are ignored: files, and the default ones. */
const FOREIGN_TEMPLATE = /\.\w+$|^(?:default|base|page|post|single|article|blog)$/i;

/** Hexo has a number, and the highest is first. */
export const priority = z.union([flag, number.transform((value) => value > 0)], "must be true or false.");

/** An object has further settings. */
export const flagOrSettings = z.union([flag, z.looseObject({}).transform(() => true)], "must be true or false.");

export const template = z.union(
	[
		z.enum(TEMPLATES),
		z
			.string()
			.regex(FOREIGN_TEMPLATE)
			.transform(() => undefined),
	],
	{
		error: "must be wide, plain or cover.",
	},
);

/** Docusaurus has the date in an object: `last_update: { date, author }`. */
export const updatedDate = (date: DateSchema) =>
	normalized((value) => (isRecord(value) ? value.date : value), date.optional(), [date, z.looseObject({ date })]);

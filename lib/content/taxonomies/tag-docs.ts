import type { tagFields } from "./tags-file";

/** The fields of a tag; `npm run docs` writes these to `docs/reference/tags.md`. */
export const TAG_DOCS = {
	label: { type: "text", description: "How the tag is written." },
	description: { type: "text", description: "A sentence for the tag's page." },
	permalink: { type: "text", description: "The last part of the tag's URL, if it isn't made from the name." },
	color: { type: "name of a color", description: "The color of the tag." },
	aliases: { type: "name, or a list of names", description: "Other names of the same tag." },
} as const satisfies Record<keyof (typeof tagFields)["shape"], { type: string; description: string }>;

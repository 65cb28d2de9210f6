import { z } from "zod";
import { links } from "@/lib/config/links";
import { byShape, flag, listOf, text } from "@/lib/utils/scalars";
import { license } from "./license";

const footerFields = z.strictObject({
	/** Lines of text with inline Markdown. */
	lines: listOf(text).default([]),
	links: links.default([]),
	license: license.optional(),
	/** Whether the lists of posts and the feed are linked. */
	lists: flag.default(true),
	/** Whether there is a link to the top of the page. */
	toTop: flag.default(true),
});

export type FooterSetting = z.output<typeof footerFields>;

export const FOOTER_KEYS = Object.keys(footerFields.shape);

/** `false` for no footer, and `undefined` for the default one. */
export const footerSetting = byShape(
	flag.transform((isShown): false | undefined => (isShown ? undefined : false)),
	footerFields,
	"must be false, or have `lines:`, `links:`, `license:`, `lists:` or `toTop:` below it.",
);

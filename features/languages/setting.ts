import { z } from "zod";
import { setting } from "@/lib/declarations/setting";
import { flag } from "@/lib/utils/scalars";

/** Whether lists of a locale have posts that aren't translated into its language. */
export const untranslatedSetting = setting({
	schema: z.enum(["hide", "show"], "must be hide or show.").default("hide"),
	type: "`hide` or `show`",
	description:
		"Whether lists in another language have posts that aren't translated into it, marked with their language.",
	example: "untranslated: show",
});

/** Whether translations tell readers that their original has changed since. */
export const translationNoticeSetting = setting({
	schema: flag.default(false),
	type: "true or false",
	description:
		"Whether a translation tells readers that its original has changed since it was made: that of `translationOf` with a `version`.",
	example: "translationNotice: true",
});

/** `redirect` includes the line. */
const suggestLanguage = z.union([z.literal("redirect"), flag], "must be true, false or redirect.");

/** Whether pages offer readers their language; with `redirect`, a server sends them from the front page to the one in their language. */
export const suggestLanguageSetting = setting({
	schema: suggestLanguage.default(false),
	type: "true, false or `redirect`",
	description:
		"Whether a page shows a line with a link, in the language that the reader's browser prefers, if the page is in that language too. With `redirect`, the blog's own server also answers a request for `/` with a redirect to the front page in that language, unless the reader comes from a page of the blog.",
	example: "suggestLanguage: true",
	insideApp: "Delete the line, or let the proxy of the app choose the language.",
});

import { z } from "zod";
import { type DateSchema, field, type PostDate } from "@/lib/declarations/field";
import { byShape, text } from "@/lib/utils/scalars";

export interface Update {
	/** The index of the update in a list, or its date in a mapping; `undefined` if the field is a single update. */
	key: string | number | undefined;
	date: PostDate;
	/** Inline Markdown, on one line. */
	note: string;
}

const FORM =
	"must be a list of dates with a note each, such as `- {date: 2026-05-04, note: New figures}`; a date alone is `updated:`.";

/** In characters. */
const MAX_LENGTH = 1000;

const note = text
	.refine((value) => value !== "", "is empty. Write what has changed.")
	.refine(
		(value) => value.length <= MAX_LENGTH,
		`is longer than ${MAX_LENGTH} characters. Shorten it, and write the rest into the post.`,
	)
	.transform((value) => value.replace(/\s+/g, " "));

const updates = (date: DateSchema) => {
	const update = z.looseObject({ date, note }, FORM);
	const list = z.array(update).transform((all) => all.map((one, key): Update => ({ key, ...one })));
	const mapping = z.record(z.string(), z.unknown()).transform((value, context) => {
		const entries: [Update["key"], unknown][] =
			"date" in value || "note" in value
				? [[undefined, value]]
				: Object.entries(value).map(([key, written]) => [key, { date: key, note: written }]);
		return entries.flatMap(([key, entry]): Update[] => {
			const { data, error } = update.safeParse(entry);
			for (const { message, path } of error?.issues ?? [])
				context.addIssue({ code: "custom", message, path: key === undefined ? path : [key] });
			return data ? [{ key, date: data.date, note: data.note }] : [];
		});
	});
	const nothing = text.refine((value) => value === "", FORM).transform((): Update[] => []);
	return byShape(nothing, mapping, FORM, list);
};

export const updatesField = field({
	schema: updates,
	type: "list of `date` and `note`, or dates with a note each",
	description:
		'What has changed since the post was published, for its readers; typos need no entry. It is a list below the post, to which the date above it leads, and at the end of its text in feeds and as Markdown. A note can have links, emphasis and code. The newest date is that of `updated`, unless `updated` itself is later; a date in the future shows with its note from then on. `quire new "New figures" --update hello` adds an entry with the date of today, and so does the [desk](../guides/desk.md). Or write dates with a note each: `updates: { 2026-05-04: New figures }`.',
	example: "updates:\n  - date: 2026-05-04\n    note: New figures, and a [chart](https://example.org/chart).",
	inPost: true,
	inView: {
		type: "readonly { date: string; note: string }[] | undefined",
		description: "What has changed since the post was published, newest first. A note is inline Markdown.",
		read: (value?: readonly Update[]) => value?.map(({ date, note }) => ({ date: date.iso, note })),
	},
	isPerTranslation: true,
	nestedKeys: ["date", "note"],
	entries: "mapping",
});

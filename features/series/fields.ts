import { z } from "zod";
import { field } from "@/lib/declarations/field";
import { number, text } from "@/lib/utils/scalars";

interface SeriesField {
	/** In the collection, the label of the series; before that, its spelling in the front matter. */
	name: string;
	/** In the collection, the number in the series, whichever field has it. */
	part: number | undefined;
}

const series = z
	.union(
		[
			text.transform((name): SeriesField => ({ name, part: undefined })),
			z.array(text).transform(([name = ""]): SeriesField => ({ name, part: undefined })),
			z
				.looseObject({ name: text, part: number.optional(), order: number.optional() })
				.transform(({ name, part, order }): SeriesField => ({ name, part: part ?? order })),
		],
		{ error: "must be the name of a series, or have `name:` and the number `part:` below it." },
	)
	.transform((value) => (value.name === "" ? undefined : value));

export const seriesField = field({
	schema: series,
	type: "name, or `name` and `part`",
	description: "The series that the post is a part of.",
	example: "series: {name: Below the covers, part: 2}",
	nestedKeys: ["name", "part"],
	inPost: true,
	inView: {
		type: "string | undefined",
		description: "The series that the post is a part of.",
		read: (value?: SeriesField) => value?.name,
	},
});

export const partField = field({
	schema: number,
	keys: ["seriesPart", "seriesOrder"],
	type: "number",
	description: "The position in the series.",
	example: "seriesPart: 2",
	unset: "by date",
	inPost: true,
});

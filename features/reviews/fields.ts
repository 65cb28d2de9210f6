import { z } from "zod";
import { type DateSchema, field } from "@/lib/declarations/field";
import { number } from "@/lib/utils/scalars";

/** The last day of the review of a draft, and the number of the valid link. */
const reviewEnd = (date: DateSchema) =>
	z.union(
		[
			date.transform((until) => ({ until, revision: 1 })),
			z
				.looseObject({ until: date, revision: number.default(1) })
				.transform(({ until, revision }) => ({ until, revision })),
		],
		"must be the last day of the review, such as 2027-01-15, or have it as `until:` below it.",
	);

export const reviewField = field({
	schema: reviewEnd,
	type: "date, with or without a time",
	description:
		"The last day on which a draft or scheduled post can be read by those who have its secret link; see [Drafts for review](../guides/review-drafts.md). Another date makes another link, and so does another `revision`: `review: { until: 2027-01-15, revision: 2 }`.",
	example: "review: 2027-01-15\ndraft: true",
	unset: "only editors see the draft",
	inPost: true,
	isPerTranslation: true,
	nestedKeys: ["until", "revision"],
});

import type { ListKind } from "@/lib/content/taxonomies/list-kinds";
import { plural } from "@/lib/i18n/format";

const NAME = "series";

export const series: ListKind = {
	name: NAME,
	label: (messages) => messages.series.title,
	lists: ({ taxonomies }) => [...(taxonomies.terms.get(NAME)?.values() ?? [])],
	taxonomy: {
		path: `/${NAME}`,
		namesOf: ({ series }) => (series ? [series.name] : []),
		withLabels: (post, label) => {
			const { series, part } = post;
			return series ? { ...post, series: { name: label(series.name), part: part ?? series.part } } : post;
		},
		compare: (a, b) => (a.series?.part ?? Infinity) - (b.series?.part ?? Infinity) || 0,
	},
	isSequence: true,
	unique: {
		rule: "series-part",
		describe: ({ series, part = series?.part, positions }) => ({
			value: series && part !== undefined ? `${part} ${series.name}` : undefined,
			position: positions.part ?? positions.series,
			message: `is part ${part} of the series \`${series?.name}\` too, so their dates decide the order. Correct one of the numbers.`,
		}),
	},
	isPaginated: false,
	hasFeed: false,
	minLists: 1,
	details: ({ posts }, { messages }) => [plural(messages.series.parts, posts.length, messages)],
};

import { sortBy } from "@/lib/content/find-posts";
import type { ListKind } from "@/lib/content/taxonomies/list-kinds";
import { plural } from "@/lib/i18n/format";
import type { Section } from "./setting";

export function sectionKind({ name, path, title, description, sort, postsPerPage, template, feed }: Section): ListKind {
	return {
		name,
		path,
		isSingle: true,
		label: () => title,
		lists: ({ posts, site: { language } }) => {
			const own = posts.filter(({ section }) => section === name);
			return own.length > 0 ? [{ label: title, path, description, posts: sortBy(own, sort, language) }] : [];
		},
		isPaginated: true,
		postsPerPage,
		template,
		hasFeed: feed,
		minLists: 1,
		details: ({ posts }, { messages }) => [plural(messages.lists.posts, posts.length, messages)],
	};
}

import { pagePath } from "@/lib/content/taxonomies/list-kinds";
import { format, formatNumber } from "@/lib/i18n/format";
import type { Messages } from "@/lib/i18n/types";
import { replaceable } from "@/lib/owner-code/render/extension-points";
import { listView } from "@/lib/owner-code/render/views";
import { encodePath } from "@/lib/utils/url";

interface Props {
	page: number;
	pages: number;
	list: string;
	messages: Messages;
}

/** Renders nothing for a single page. */
export const Pagination = replaceable("pagination", PageLinks, ({ list, page, pages }) => ({
	list: listView(list, page, pages),
}));

function PageLinks({ page, pages, list, messages }: Props) {
	if (pages < 2) return null;
	const numbers = { page: formatNumber(page, messages), pages: formatNumber(pages, messages) };
	const getHref = (target: number) => encodePath(pagePath(target, list));
	return (
		<nav
			className="ui wide mt-8 flex justify-center gap-4 rule-above pt-2 text-muted"
			aria-label={messages.lists.pages}
		>
			{page > 1 && (
				<a href={getHref(page - 1)} rel="prev">
					{messages.lists.newer}
				</a>
			)}
			<span>{format(messages.lists.page, numbers)}</span>
			{page < pages && (
				<a href={getHref(page + 1)} rel="next">
					{messages.lists.older}
				</a>
			)}
		</nav>
	);
}

import { SearchLink } from "quire-blog/enhancements";
import type { ReactNode } from "react";
import { getBasePath, getFeaturePages } from "./read-page";

interface Props {
	/** The language, for a blog in several. */
	language?: string | undefined;
	className?: string | undefined;
	children?: ReactNode;
}

/** Renders a link that opens the search of the blog in a dialog; without JavaScript, its page. */
export function BlogSearch({ language, className, children }: Props) {
	const pages = getFeaturePages().filter(({ name }) => name === "search");
	const { url, label, script } = pages.find((page) => page.language === language) ?? pages[0] ?? {};
	if (url === undefined || script === undefined) return null;
	return (
		<SearchLink url={url} script={script} basePath={getBasePath()} className={className}>
			{children ?? label}
		</SearchLink>
	);
}

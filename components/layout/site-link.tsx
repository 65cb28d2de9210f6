import type { SiteLink as Link } from "@/lib/config/links";
import type { Site } from "@/lib/config/site";
import { toInternalPath } from "@/lib/content/urls/resolve-url";
import { parseExternalUrl } from "@/lib/utils/url";

interface Props {
	link: Link;
	site: Pick<Site, "url" | "messages">;
	className?: string | undefined;
	isCurrent?: boolean;
}

const ARROW = "↗";

/** Marks a link to another site. */
export function SiteLink({ link: { label, url }, site, className, isCurrent }: Props) {
	const isExternal = parseExternalUrl(url) !== undefined && toInternalPath(url, site.url) === undefined;
	return (
		<a
			className={className}
			href={url}
			rel={isExternal ? "external" : undefined}
			aria-current={isCurrent ? "page" : undefined}
		>
			{label}
			{isExternal && <ExternalMark messages={site.messages} />}
		</a>
	);
}

/** Marks a link to another site with an arrow, which screen readers read as words. */
export function ExternalMark({ messages }: Pick<Site, "messages">) {
	return (
		<span role="img" aria-label={messages.frame.external} className="inline-block ps-[0.2em] rtl:-scale-x-100">
			{ARROW}
		</span>
	);
}

import { type ComponentProps, cloneElement, isValidElement, type ReactNode } from "react";
import { omit } from "./omit";

/** The address of a link in parts: https://nextjs.org/docs/app/api-reference/components/link#href-required */
interface UrlParts {
	protocol?: string | null;
	host?: string | null;
	pathname?: string | null;
	search?: string | null;
	query?: string | Readonly<Record<string, unknown>> | null;
	hash?: string | null;
}

export type LinkProps = Omit<ComponentProps<"a">, "href"> & {
	href: string | UrlParts;
	legacyBehavior?: boolean;
} & Readonly<Partial<Record<(typeof ROUTER_PROPS)[number], unknown>>>;

/** Props that only Next's router reads. */
const ROUTER_PROPS = [
	"as",
	"locale",
	"onNavigate",
	"passHref",
	"prefetch",
	"replace",
	"scroll",
	"shallow",
	"transitionTypes",
	"unstable_dynamicOnHover",
] as const;

/** Takes the place of `next/link` in the owner's code, as pages of the blog have no router: an ordinary link. */
export default function Link({ href, legacyBehavior, children, ...props }: LinkProps): ReactNode {
	const url = formatUrl(href);
	// As in Next, the child has all other props itself. A text has no element yet.
	if (legacyBehavior && isValidElement<LinkProps>(children)) return cloneElement(children, { href: url });
	return (
		<a href={url} {...omit(props, ROUTER_PROPS)}>
			{children}
		</a>
	);
}

export const useLinkStatus = () => ({ pending: false });

/** Joins the parts of an address. */
export function formatUrl(href: LinkProps["href"]): string {
	if (typeof href === "string") return href;
	const { protocol, host, pathname, search, query, hash } = href;
	const withStart = (start: string, text: string | null | undefined) =>
		text ? start + text.replace(new RegExp(`^\\${start}`), "") : "";
	const origin = host ? `${protocol ? `${protocol.replace(/:$/, "")}:` : ""}//${host}` : "";
	return origin + (pathname ?? "") + withStart("?", search ?? formatQuery(query)) + withStart("#", hash);
}

function formatQuery(query: UrlParts["query"]): string {
	if (typeof query !== "object" || query === null) return query ?? "";
	const pairs = Object.entries(query).flatMap(([name, value]) =>
		[value].flat().map((one) => [name, String(one ?? "")]),
	);
	return new URLSearchParams(pairs).toString();
}

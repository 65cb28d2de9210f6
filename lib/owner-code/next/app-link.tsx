import type { ReactNode } from "react";
import Link, { formatUrl, type LinkProps } from "./link";

export { useLinkStatus } from "./link";

/** Takes the place of `next/link` in a blog that is part of an app, where `/` is the home page of the app, not the index of the blog. */
export default function AppLink({ href, ...props }: LinkProps): ReactNode {
	return <Link href={formatUrl(href).replace(/^\/(?=$|[?#])/, "/..")} {...props} />;
}

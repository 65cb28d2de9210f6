import type { ReactNode } from "react";
import { getCalloutKind } from "@/components/mdx/callout/kinds";
import { isRendered } from "@/components/mdx/is-rendered";
import type { Props, WithMessages } from "@/components/mdx/types";

/** Renders a callout as a blockquote that starts with its title. */
export function CalloutFeed({ type, title, labelled, children, messages }: Props & WithMessages): ReactNode {
	return (
		<blockquote>
			{!labelled && (
				<p>
					<strong>{isRendered(title) ? title : messages.body[getCalloutKind(type)]}</strong>
				</p>
			)}
			{children}
		</blockquote>
	);
}

import type { ReactNode } from "react";
import { getCalloutKind } from "@/components/mdx/callout/kinds";
import { isRendered } from "@/components/mdx/is-rendered";
import type { Props } from "@/components/mdx/types";
import type { WithMessages } from "@/components/mdx/with-messages";

/** A remark as a quote, below what it is called. */
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

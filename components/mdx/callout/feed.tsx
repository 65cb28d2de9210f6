import type { ReactNode } from "react";
import { getCalloutKind } from "@/components/mdx/callout/kinds";
import { isRendered } from "@/components/mdx/is-rendered";
import type { Props, WithMessages } from "@/components/mdx/types";

const SEPARATOR = " · ";

/** Renders a blockquote that starts with the name of the kind, and the title. */
export function CalloutFeed({ type, title, children, messages }: Props & WithMessages): ReactNode {
	return (
		<blockquote>
			<p>
				<strong>
					{messages.body[getCalloutKind(type)]}
					{isRendered(title) && (
						<>
							{SEPARATOR}
							{title}
						</>
					)}
				</strong>
			</p>
			{children}
		</blockquote>
	);
}

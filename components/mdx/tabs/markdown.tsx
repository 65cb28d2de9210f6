import { Children, isValidElement, type ReactElement, type ReactNode } from "react";
import { nodeText } from "@/components/mdx/node-text";
import type { Props } from "@/components/mdx/types";
import type { WithMessages } from "@/components/mdx/with-messages";
import { format, formatNumber } from "@/lib/i18n/format";
import type { Messages } from "@/lib/i18n/types";

/** One of several texts. */
export function TabMarkdown({ children }: Props): ReactNode {
	return <div>{children}</div>;
}

/** Tabs one below the other, each with its label as heading; what is no tab comes before them. */
export function TabsMarkdown({ children, messages }: Props & WithMessages): ReactNode {
	const { others, tabs } = splitTabs(children, messages);
	return (
		<>
			{others}
			<section data-tabs="">
				{tabs.map(({ key, label, children }) => (
					<section key={key}>
						<h6 data-tab="">{label}</h6>
						{children}
					</section>
				))}
			</section>
		</>
	);
}

/** The children of `Tabs`: what is no tab, and the tabs, of which one without a label has its number for one. */
export function splitTabs(children: ReactNode, messages: Messages) {
	const parts = Children.toArray(children);
	const numbered = (index: number) => format(messages.body.tab, { number: formatNumber(index + 1, messages) });
	return {
		others: parts.filter((part) => !isTab(part)),
		tabs: parts.filter(isTab).map(({ key, props }, index) => ({
			key,
			label: nodeText(props.label).trim() || numbered(index),
			children: props.children,
		})),
	};
}

function isTab(child: ReactNode): child is ReactElement<Props> {
	return isValidElement(child) && child.type === TabMarkdown;
}

import { Children, isValidElement, type ReactElement, type ReactNode, useId } from "react";
import { nodeText } from "@/components/mdx/node-text";
import type { WithMessages } from "@/components/mdx/types";
import { format, formatNumber } from "@/lib/i18n/format";

interface TabProps {
	/** By default the number of the tab. */
	label?: ReactNode;
	/** Whether the tab is selected at first; by default the first one is. */
	chosen?: unknown;
	children?: ReactNode;
}

export function Tab({ children }: TabProps) {
	return <div className="panel">{children}</div>;
}

interface TabsProps {
	/** When a reader selects a tab, the tabs of the same group select the tab with the same label. */
	group?: unknown;
	children?: ReactNode;
}

/**
 * Renders tabs as radio buttons, so that they need no JavaScript and arrow keys work. Children that aren't tabs are
 * rendered before them.
 */
export function Tabs({ group, children, messages }: TabsProps & WithMessages) {
	const id = useId();
	const items = Children.toArray(children);
	const tabs = items.filter(isTab);
	const getDefaultLabel = (number: number) => format(messages.body.tab, { number: formatNumber(number, messages) });
	const selected = Math.max(
		0,
		tabs.findIndex(({ props }) => Boolean(props.chosen)),
	);
	const labels = tabs.map(({ props }, index) => nodeText(props.label).trim() || getDefaultLabel(index + 1));
	return (
		<>
			{items.filter((item) => !isTab(item))}
			{tabs.length > 0 && (
				<div
					className="tabs"
					data-group={nodeText(group) || undefined}
					role="radiogroup"
					aria-label={labels.join(messages.comma)}
				>
					{tabs.map((tab, index) => [
						<label key={`${tab.key} label`}>
							<input type="radio" name={id} defaultChecked={index === selected} />
							{labels[index]}
						</label>,
						tab,
					])}
				</div>
			)}
		</>
	);
}

function isTab(child: ReactNode): child is ReactElement<TabProps> {
	return isValidElement(child) && child.type === Tab;
}

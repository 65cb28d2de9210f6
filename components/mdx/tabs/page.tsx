import { Children, isValidElement, type ReactElement, type ReactNode, useId } from "react";
import { nodeText } from "@/components/mdx/node-text";
import type { WithMessages } from "@/components/mdx/with-messages";
import { format, formatNumber } from "@/lib/i18n/format";

interface TabProps {
	/** Without one, a tab is called by its number. */
	label?: ReactNode;
	/** Whether it is the one to be shown first; else the first one is. */
	chosen?: unknown;
	children?: ReactNode;
}

/** One of several texts of which a reader wants one; stands inside `Tabs`. */
export function Tab({ children }: TabProps) {
	return <div className="panel">{children}</div>;
}

interface TabsProps {
	/** Tabs of one group show the tab of the same label, wherever a reader chooses it. */
	group?: unknown;
	children?: ReactNode;
}

/**
 * Lets a reader choose between texts. Radio buttons do it, so it needs no script and arrow keys work. What stands
 * among the tabs and is none comes before them.
 */
export function Tabs({ group, children, messages }: TabsProps & WithMessages) {
	const id = useId();
	const parts = Children.toArray(children);
	const tabs = parts.filter(isTab);
	const numbered = (number: number) => format(messages.body.tab, { number: formatNumber(number, messages) });
	const chosen = Math.max(
		0,
		tabs.findIndex(({ props }) => Boolean(props.chosen)),
	);
	const labels = tabs.map(({ props }, index) => nodeText(props.label).trim() || numbered(index + 1));
	return (
		<>
			{parts.filter((part) => !isTab(part))}
			{tabs.length > 0 && (
				<div
					className="tabs"
					data-group={nodeText(group) || undefined}
					role="radiogroup"
					aria-label={labels.join(messages.comma)}
				>
					{tabs.map((tab, index) => [
						<label key={`${tab.key} label`}>
							<input type="radio" name={id} defaultChecked={index === chosen} />
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

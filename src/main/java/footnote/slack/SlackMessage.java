package footnote.slack;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.RichTextBlock;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.block.element.RichTextElement;
import com.slack.api.model.block.element.RichTextSectionElement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A page of a letter as Slack shows it. Its blocks hold rich text and plain text only, in which nothing that an article
 * says can be read as markup; the text beside them, for notifications and for where blocks are rejected, is escaped.
 *
 * @param text the page as one text
 * @param blocks the same, with buttons
 */
record SlackMessage(String text, List<LayoutBlock> blocks) {

    SlackMessage {
        blocks = List.copyOf(blocks);
    }

    static SlackMessage of(AnswerMessage page) {
        List<LayoutBlock> blocks = new ArrayList<>();
        if (page.lines().stream().anyMatch(line -> !line.plain().isBlank())) {
            blocks.add(richText(page.lines()));
        }
        if (!page.footer().isEmpty()) {
            blocks.add(ContextBlock.builder()
                    .elements(List.of(plain(page.footer())))
                    .build());
        }
        if (page.answer() != null) {
            blocks.add(ActionsBlock.builder()
                    .elements(buttons(page, page.answer()))
                    .build());
        }
        return new SlackMessage(text(page), blocks);
    }

    private static RichTextBlock richText(List<MessageLine> lines) {
        List<RichTextElement> elements = new ArrayList<>();
        for (MessageLine line : lines) {
            if (!elements.isEmpty()) {
                elements.add(text("\n"));
            }
            line.spans().forEach(span -> elements.add(element(span)));
        }
        BlockElement section =
                RichTextSectionElement.builder().elements(elements).build();
        return RichTextBlock.builder().elements(List.of(section)).build();
    }

    private static RichTextElement element(MessageLine.Span span) {
        return span.link() == null
                ? text(span.text())
                : RichTextSectionElement.Link.builder()
                        .url(span.link())
                        .text(span.text())
                        .build();
    }

    private static RichTextElement text(String text) {
        return RichTextSectionElement.Text.builder().text(text).build();
    }

    private static List<BlockElement> buttons(AnswerMessage page, String answer) {
        List<BlockElement> buttons = new ArrayList<>();
        buttons.add(button(ButtonAction.RIGHT, answer));
        buttons.add(button(ButtonAction.WRONG, answer));
        buttons.add(button(ButtonAction.WRONG_CITATION, answer));
        if (page.quotes()) {
            buttons.add(button(ButtonAction.QUOTES, answer));
        }
        buttons.add(button(ButtonAction.AGAIN, answer));
        return buttons;
    }

    private static ButtonElement button(ButtonAction action, String answer) {
        return ButtonElement.builder()
                .actionId(action.id())
                .text(plain(action.label()))
                .value(answer)
                .build();
    }

    private static PlainTextObject plain(String text) {
        return PlainTextObject.builder().text(text).emoji(false).build();
    }

    private static String text(AnswerMessage page) {
        String text = page.lines().stream().map(SlackMessage::mrkdwn).collect(Collectors.joining("\n"));
        return page.footer().isEmpty() ? text : text + "\n" + SlackText.escape(page.footer());
    }

    private static String mrkdwn(MessageLine line) {
        return line.spans().stream().map(SlackMessage::mrkdwn).collect(Collectors.joining());
    }

    private static String mrkdwn(MessageLine.Span span) {
        String text = SlackText.escape(span.text());
        // A bar would end the link's address, and nothing in the text can.
        return span.link() == null ? text : "<" + SlackText.escape(span.link()).replace("|", "%7C") + "|" + text + ">";
    }
}

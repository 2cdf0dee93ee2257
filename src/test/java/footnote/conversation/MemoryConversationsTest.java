package footnote.conversation;

final class MemoryConversationsTest implements ConversationsContract {

    @Override
    public Conversations open() {
        return new MemoryConversations();
    }
}

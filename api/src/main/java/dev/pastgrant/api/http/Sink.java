package dev.pastgrant.api.http;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.ReferenceCountUtil;

/** Drops the octets that a parser hands on as it leaves the pipeline. */
final class Sink extends ChannelInboundHandlerAdapter {
    @Override
    public void channelRead(ChannelHandlerContext on, Object message) {
        ReferenceCountUtil.release(message);
    }
}

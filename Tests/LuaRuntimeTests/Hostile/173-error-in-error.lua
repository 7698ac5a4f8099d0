-- expect: error inner
-- vector: an error raised while another is being worded
error(error("inner"))
